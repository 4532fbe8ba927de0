/** A batch folder comes in; whatever about it does not hold together is printed. */
import { plural } from '../../base/plural.js';
import { type VerifyReport, verifyBatch } from '../../batch/verifyBatch.js';
import { printJson, type Session } from '../session.js';

interface VerifyArguments {
  readonly dir: string;
  readonly json: boolean;
}

export async function verify(session: Session, { dir, json }: VerifyArguments): Promise<void> {
  const report = await verifyBatch(dir);
  session.exit = report.findings.length === 0 ? 0 : 1;
  if (json) return printJson(session, report);
  for (const { file, code, message } of report.findings)
    session.terminal.out(`${file}  ${code}  ${message}\n`);
  session.terminal.out(`${verdict(dir, report)}\n`);
}

function verdict(dir: string, { pieces, files, findings }: VerifyReport): string {
  if (findings.length > 0)
    return `${plural(findings.length, 'finding')} in ${dir}. Do not mail from it; remove it and make the batch again.`;
  const found = `${plural(pieces, 'piece')} in ${plural(files, 'file')}`;
  return `${dir} holds together: ${found}, each VIN once, every hash as recorded.`;
}
