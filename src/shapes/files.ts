/** Defines how a workspace reads files. The caller provides the implementation, so that tests need no disk. */

export interface FileSource {
  /** Text of a UTF-8 file, without a byte order mark. Throws a Fault FILE_UNREADABLE. */
  readText(path: string): string;
  /** Names in a folder, sorted; empty if there is no such folder. */
  list(folder: string): readonly string[];
  exists(path: string): boolean;
}
