/** `verify`: does a batch folder still hold together. */
import type { Argv, CommandModule } from 'yargs';
import { type VerifyReport, verifyBatch } from '../../batch/verifyBatch.js';
import { jsonOption } from '../options.js';
import { plural } from '../plural.js';
import { printJson, type Session } from '../session.js';

const options = (args: Argv) =>
  args
    .positional('dir', { type: 'string', demandOption: true, describe: 'Folder that batch made' })
    .options(jsonOption)
    .example('$0 verify output/23LJ01-phase-5', 'before it goes to the print room, and after every copy');

type Options = ReturnType<typeof options> extends Argv<infer O> ? O : never;

export const verifyCommand = (session: Session): CommandModule<object, Options> => ({
  command: 'verify <dir>',
  describe: 'Check a batch folder: counts, hashes, each VIN once',
  builder: options,
  handler: async ({ dir, json }) => {
    const report = await verifyBatch(dir);
    session.exit = report.findings.length === 0 ? 0 : 1;
    if (json) return printJson(session, report);
    for (const { file, code, message } of report.findings)
      session.terminal.out(`${file}  ${code}  ${message}\n`);
    session.terminal.out(`${verdict(dir, report)}\n`);
  },
});

function verdict(dir: string, { pieces, files, findings }: VerifyReport): string {
  if (findings.length > 0)
    return `${plural(findings.length, 'finding')} in ${dir}. Do not mail from it; make the batch again.`;
  const found = `${plural(pieces, 'piece')} in ${plural(files, 'file')}`;
  return `${dir} holds together: ${found}, each VIN once, every hash as recorded.`;
}
