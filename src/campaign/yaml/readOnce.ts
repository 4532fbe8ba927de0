/** Reads each file once, and finds the line of a field in it. */

import { parsePath } from '../../base/path.js';
import type { Place } from '../../base/problems.js';
import type { FileSource } from '../../shapes/files.js';
import type { TextFile } from './parseFile.js';
import { readYaml, type YamlSource } from './readYaml.js';

export interface FileCache<T> {
  read(path: string): T;
  /** The place of a field, such as `phases[2].volume`, in the file that the value was read from; undefined for a value read elsewhere. */
  placeIn(value: unknown, field: string): Place | undefined;
  /** The file that the value was read from, parsed anew. */
  sourceOf(value: unknown): YamlSource | undefined;
}

/** A place is asked for when something is wrong: the file is parsed again for it, and its tree never kept. */
export function readOnce<T>(files: FileSource, parse: (input: TextFile) => T): FileCache<T> {
  const known = new Map<string, T>();
  const sourceOf = (value: unknown): YamlSource | undefined => {
    const [file] = [...known].find(([, each]) => each === value) ?? [];
    return file === undefined ? undefined : readYaml(file, files.readText(file));
  };
  return {
    read(path) {
      const value = known.get(path) ?? parse({ file: path, text: files.readText(path) });
      known.set(path, value);
      return value;
    },
    placeIn: (value, field) => sourceOf(value)?.placeOf(parsePath(field)),
    sourceOf,
  };
}
