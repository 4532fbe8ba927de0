/** Finds follow-ups in the folder of follow-up files, each file read once. */
import { basename, join } from 'node:path';
import { Fault } from '../../base/problems.js';
import { whatItHas } from '../../base/text/nearest.js';
import type { FollowUpNeighbors } from '../consistency/findFollowUpIssues.js';
import type { FollowUp } from '../schema/followUpSchema.js';
import type { ParsingFiles } from '../yaml/parsingFiles.js';
import { type FileCache, readOnce } from '../yaml/readOnce.js';
import { isPath } from './isPath.js';
import { parseFollowUp } from './parseCampaign.js';

export interface FollowUpFolder {
  /** Sorted. */
  names(): readonly string[];
  /** By name, or by the path of a file. Throws FOLLOW_UP_UNKNOWN, CAMPAIGN_INVALID or FILE_UNREADABLE. */
  find(nameOrPath: string): FollowUp;
  readonly placeIn: FileCache<FollowUp>['placeIn'];
  readonly sourceOf: FileCache<FollowUp>['sourceOf'];
}

/** The name begins piece ids, so it holds what they may. */
const FOLLOW_UP_FILE = /^([A-Za-z0-9][A-Za-z0-9-]*)\.yaml$/;

/** `neighbors`: the files beside the folder. */
export function openFollowUpFolder(
  folder: string,
  files: ParsingFiles,
  neighbors: () => FollowUpNeighbors,
): FollowUpFolder {
  const { read, placeIn, sourceOf } = readOnce(files, folder, (input) =>
    parseFollowUp(input, basename(input.file).replace(/\.ya?ml$/, ''), neighbors()),
  );

  const names = (): readonly string[] =>
    files.list(folder).flatMap((name) => FOLLOW_UP_FILE.exec(name)?.[1] ?? []);

  function find(nameOrPath: string): FollowUp {
    const known = names();
    if (known.includes(nameOrPath)) return read(join(folder, `${nameOrPath}.yaml`));
    if (isPath(nameOrPath)) return read(nameOrPath);
    throw unknownFollowUp(nameOrPath, known, folder);
  }

  return { names, find, placeIn, sourceOf };
}

function unknownFollowUp(name: string, names: readonly string[], folder: string): Fault {
  return new Fault(
    'FOLLOW_UP_UNKNOWN',
    `no follow-up "${name}" in ${folder}, ${whatItHas('which', name, names)}`,
  );
}
