/** Collects the text of each link, for readers that announce links. */
import type { StructureNode } from '../../shapes/layout/composition.js';
import type { Run } from './readingRuns.js';

/** By the node of the link: all its text, in reading order. */
export function linkTexts(
  nodes: readonly StructureNode[],
  runs: readonly Run[],
): ReadonlyMap<number, string> {
  const texts = new Map<number, string>();
  for (const run of runs) {
    if (run.kind !== 'drawn' || typeof run.node !== 'number') continue;
    const link = linkAround(nodes, run.node);
    if (link === undefined) continue;
    const text = run.items
      .map((item) => (item.kind === 'text' ? (item.part?.reads ?? item.text) : ''))
      .join('');
    texts.set(link, (texts.get(link) ?? '') + text);
  }
  return texts;
}

function linkAround(nodes: readonly StructureNode[], node: number): number | undefined {
  for (let index = node; index >= 0; index = nodes[index]?.parent ?? -1) {
    if (nodes[index]?.element === 'a') return index;
  }
  return undefined;
}
