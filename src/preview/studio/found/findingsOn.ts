/** Finds the paragraphs on the pages that findings are about. */
import { basename } from 'node:path';
import type { Place } from '../../../base/problems.js';
import type { Finding } from '../../../check/engine/finding.js';
import type { Block } from '../drawn/blocksOn.js';

/** The id of the first block that each is about; none for a finding about what these pages do not show. */
export function findingsOn(
  findings: readonly Finding[],
  blocks: readonly Block[],
): ReadonlyMap<Finding, string> {
  const found = new Map<Finding, string>();
  for (const finding of findings) {
    const places = [finding.place, ...finding.others];
    const block =
      blocks.find(({ at }) => places.some((place) => isAt(at, place))) ??
      blocks.find(({ words }) => quotedIn(finding).some((quoted) => words.includes(quoted)));
    if (block !== undefined) found.set(finding, block.id);
  }
  return found;
}

/** Whether a block came from the place, or from a part of it. */
function isAt(at: string, { file, field, line }: Place): boolean {
  const [, name = '', path] = /^(\S+\.yaml) (\S+)$/.exec(at) ?? [];
  if (path === undefined) return line !== undefined && at === `${file}:${line}`;
  if (name !== basename(file) || field === undefined) return false;
  return field === path || isWithin(path, field) || isWithin(field, path);
}

const isWithin = (path: string, outer: string): boolean =>
  path.startsWith(`${outer}.`) || path.startsWith(`${outer}[`);

/** Shorter words are anywhere. */
const SHORTEST = 5;

const quotedIn = ({ message }: Finding): readonly string[] =>
  [...message.matchAll(/"([^"]+)"/g)].flatMap(([, words = '']) => (words.length < SHORTEST ? [] : [words]));
