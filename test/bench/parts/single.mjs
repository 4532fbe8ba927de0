/** One document: results/single.md. */
import { number, table, write } from '../report.mjs';
import { measureSingle } from '../single.mjs';

export function single() {
  const rows = measureSingle(5).map(({ name, milliseconds }) => [name, number(milliseconds)]);
  write('single', 'One document', table(['', 'wall ms, median of five'], rows));
}
