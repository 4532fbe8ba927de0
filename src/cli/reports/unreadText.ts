/** Lists the columns of record files that were not read. */
import { plural } from '../../base/text/plural.js';

interface UnreadOfFile {
  readonly name: string;
  readonly columns: readonly string[];
}

/** A line for each file that has such columns; empty when none has. */
export function unreadText(files: readonly UnreadOfFile[]): string {
  return files
    .filter(({ columns }) => columns.length > 0)
    .map(
      ({ name, columns }) =>
        `Not read: ${plural(columns.length, 'column')} of ${name}: ${columns.join(', ')}.\n`,
    )
    .join('');
}
