/** Reads each file once, and finds the line of a field in it. */

import { parsePath } from '../../base/path.js';
import type { Place } from '../../base/problems.js';
import type { TextFile } from './parseFile.js';
import type { ParsingFiles } from './parsingFiles.js';
import { readYaml, type YamlSource } from './readYaml.js';

export interface FileCache<T> {
  read(path: string): T;
  /** The place of a field, such as `phases[2].volume`, in the file that the value was read from; undefined for a value read elsewhere. */
  placeIn(value: unknown, field: string): Place | undefined;
  /** The file that the value was read from. */
  sourceOf(value: unknown): YamlSource | undefined;
}

/**
 * A place is asked for when something is wrong: the file is parsed again for it where its tree is not there any more.
 *
 * @param home folder whose files a file is read with: elsewhere the same text may mean something else
 */
export function readOnce<T>(files: ParsingFiles, home: string, parse: (input: TextFile) => T): FileCache<T> {
  const known = new Map<string, T>();
  const sourceOf = (value: unknown): YamlSource | undefined => {
    const [file] = [...known].find(([, each]) => each === value) ?? [];
    return file === undefined ? undefined : readYaml(file, files.readText(file));
  };
  return {
    read(path) {
      const value = files.parse(`${home}\n${path}`, () => parse({ file: path, text: files.readText(path) }));
      known.set(path, value);
      return value;
    },
    placeIn: (value, field) => sourceOf(value)?.placeOf(parsePath(field)),
    sourceOf,
  };
}
