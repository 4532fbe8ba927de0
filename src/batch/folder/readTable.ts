/** Reads columns of a CSV file that a batch wrote. */
import { readCsv } from './readCsv.js';

/** Row by row, the fields of these columns; one that the file lacks is empty. */
export async function* readTable(
  path: string,
  columns: readonly string[],
): AsyncGenerator<readonly string[], undefined> {
  let places: readonly number[] | undefined;
  for await (const rows of readCsv(path)) {
    for (const row of rows) {
      if (places !== undefined) yield places.map((place) => row[place] ?? '');
      else places = columns.map((column) => row.indexOf(column));
    }
  }
  return undefined;
}
