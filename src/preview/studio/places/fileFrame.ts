/** Shows the lines of a file around a place, as an editor does. */
import type { Place } from '../../../base/problems.js';
import type { FileSource } from '../../../shapes/files.js';

export interface FrameLine {
  readonly number: number;
  readonly text: string;
  /** Whether it is the line of the place. */
  readonly here: boolean;
}

/** Lines before and after. */
const AROUND = 3;
/** Characters of a line. */
const LONGEST = 400;

/** Empty for a place without line, and for a file that cannot be read. */
export function fileFrame(files: FileSource, path: string, { line }: Place): readonly FrameLine[] {
  if (line === undefined || !files.exists(path)) return [];
  try {
    const from = Math.max(0, line - 1 - AROUND);
    return files
      .readText(path)
      .split('\n')
      .slice(from, line + AROUND)
      .map((text, index) => ({
        number: from + index + 1,
        text: text.slice(0, LONGEST),
        here: from + index + 1 === line,
      }));
  } catch {
    return [];
  }
}
