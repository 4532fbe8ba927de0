/** Opens the record files of a batch before the program that makes it is loaded, and reads them while the campaign is checked. */
import { type InputFile, inputFile } from '../../../batch/plan/inputFile.js';

/** What was begun to be read, by the path as it was given; undefined for what cannot be read. */
export type Ahead = ReadonlyMap<string, Promise<InputFile | undefined>>;

/** What cannot be read is told where its turn comes: whatever else is wrong comes first, as if nothing had been begun. */
export function openAhead(paths: readonly (string | undefined)[]): Ahead {
  const given = new Set(paths.flatMap((path) => path ?? []));
  return new Map([...given].map((path) => [path, inputFile(path).catch(() => undefined)]));
}
