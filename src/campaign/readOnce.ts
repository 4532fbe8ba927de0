/** The files of a machine and a parser come in; a reader that parses each file once goes out. */
import type { FileSource } from '../shapes/files.js';
import type { TextFile } from './parseFile.js';

export function readOnce<T>(files: FileSource, parse: (input: TextFile) => T): (path: string) => T {
  const known = new Map<string, T>();
  return (path) => {
    const value = known.get(path) ?? parse({ file: path, text: files.readText(path) });
    known.set(path, value);
    return value;
  };
}
