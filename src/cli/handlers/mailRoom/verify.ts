/** Prints every finding about a batch folder, and a verdict. */
import { plural } from '../../../base/text/plural.js';
import { readPublicKey } from '../../../batch/seal/readKey.js';
import { shortKeyId } from '../../../batch/seal/signature.js';
import type { Finding } from '../../../batch/verify/finding.js';
import { type VerifyReport, verifyBatch } from '../../../batch/verify/verifyBatch.js';
import { keepHeapSmall } from '../../process/keepHeapSmall.js';
import { printJson, type Session } from '../../terminal/session.js';
import { withBatch } from '../operations/batchCopies.js';

interface VerifyArguments {
  readonly dir: string;
  readonly publicKey?: string | undefined;
  readonly json: boolean;
}

export async function verify(
  session: Session,
  { dir, publicKey: path, json }: VerifyArguments,
): Promise<void> {
  const publicKey = path === undefined ? undefined : readPublicKey(path);
  keepHeapSmall();
  const report = await withBatch(dir, 'whole', (folder) => verifyBatch(folder, { publicKey }));
  session.exit = report.findings.length === 0 ? 0 : 1;
  if (json) return printJson(session, report);
  for (const found of report.findings) session.terminal.out(`${findingText(found)}\n`);
  session.terminal.out(`${verdict(dir, report, publicKey !== undefined)}\n`);
}

/** `letters-0001.pdf page 9 of piece 20LC02-7F3KQ2-0000002  BATCH_BROKEN  ...`. */
function findingText({ file, page, piece, code, message }: Finding): string {
  const where = page === undefined ? file : `${file} page ${page}`;
  return `${piece === undefined ? where : `${where} of piece ${piece}`}  ${code}  ${message}`;
}

function verdict(
  dir: string,
  { pieces, files, findings, signed_by }: VerifyReport,
  checked: boolean,
): string {
  if (findings.length > 0)
    return `${plural(findings.length, 'finding')} in ${dir}. Do not mail from this folder; remove it and make the batch again.`;
  const found = `${plural(pieces, 'piece')} in ${plural(files, 'file')}`;
  const held = `${dir} is intact: ${found}, each VIN on its own pages, every hash as recorded.`;
  if (signed_by === undefined) return held;
  const seal = `the key ${shortKeyId(signed_by)}`;
  return checked
    ? `${held}\nSealed with ${seal}.`
    : `${held}\nIt claims to be sealed with ${seal}; check it with --public-key.`;
}
