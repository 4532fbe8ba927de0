/**
 * Runs the command lines of its argument, a JSON array of arrays, one after the other, and writes a line of JSON for each:
 * its exit code, its output, and its standard error. A release of Node has to load the program only once so.
 */
import { optimizeLater } from '../../dist/cli/process/optimizeLater.js';
import { run } from '../../dist/cli/run.js';

optimizeLater();
for (const args of JSON.parse(process.argv[2] ?? '[]')) {
  const told = { out: '', err: '' };
  const exit = await run(args, {
    out: (text) => {
      told.out += typeof text === 'string' ? text : Buffer.from(text).toString('latin1');
    },
    err: (text) => {
      told.err += text;
    },
    columns: 100,
  });
  process.stdout.write(`${JSON.stringify({ exit, ...told })}\n`);
}
