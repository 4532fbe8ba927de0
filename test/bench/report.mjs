/** Writes figures as Markdown pages of results/, and progress to standard error. */
import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, totalmem } from 'node:os';
import { join } from 'node:path';

export const RESULTS = join(import.meta.dirname, 'results');

export const number = (value) => (value === undefined ? '' : Math.round(value).toLocaleString('en-US'));

export const table = (head, rows) =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');

/** Called again whenever there is more to tell, so that a run cut short leaves what it had measured. */
export function write(name, title, text) {
  writeFileSync(pathOf(name), `# ${title}\n\n${text}\n\n${machine()}\n`);
}

export const read = (name) => readFileSync(pathOf(name), 'utf8');

export const tell = (text) => process.stderr.write(`${text}\n`);

const pathOf = (name) => join(RESULTS, `${name}.md`);

const machine = () =>
  `Node ${process.version}, ${cpus()[0]?.model.trim()}, ${availableParallelism()} cores, ${Math.round(totalmem() / 2 ** 30)} GB.`;
