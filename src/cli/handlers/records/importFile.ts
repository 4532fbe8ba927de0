/** Imports the good rows of a record file into the workspace store, and reports the others. */

import { assertNotInput } from '../../../base/files/assertNotInput.js';
import { nodeFiles } from '../../../base/files/nodeFiles.js';
import { assertNotReserved } from '../../../base/files/reservedName.js';
import { Fault, formatPlace, type Problem } from '../../../base/problems.js';
import { plural } from '../../../base/text/plural.js';
import { shortValue } from '../../../base/text/shortened.js';
import { vinsOf } from '../../../campaign/coverage/vinsOf.js';
import { headerRules } from '../../../campaign/workspace/headerRules.js';
import { openWorkspace, type Workspace } from '../../../campaign/workspace/openWorkspace.js';
import {
  type Imported,
  type ImportOrder,
  type ImportResult,
  importRecords,
} from '../../../intake/importRecords.js';
import { addVins, type VinsAdded } from '../../../mailings/addresses/addVins.js';
import { workspaceFonts } from '../../../render/workspaceFonts.js';
import { PERSONAL_COLUMNS } from '../../../shapes/columns.js';
import { inputsOf } from '../../arguments/inputsOf.js';
import { readableCampaigns } from '../../arguments/readableCampaigns.js';
import { stopSignal } from '../../process/stopSignal.js';
import { today } from '../../process/today.js';
import { unreadText } from '../../reports/unreadText.js';
import { progressBar } from '../../terminal/progressBar.js';
import { printJson, type Session } from '../../terminal/session.js';
import { withStore } from '../withStore.js';
import { writtenFile } from '../writtenFile.js';

interface ImportArguments {
  readonly workspace: string;
  readonly kind: Imported;
  readonly file: string;
  readonly batch?: string | undefined;
  readonly out?: string | undefined;
  readonly json: boolean;
}

export async function importFile(
  session: Session,
  { kind, file, json, ...args }: ImportArguments,
): Promise<void> {
  const workspace = openWorkspace(args.workspace, nodeFiles);
  const onProblem = (problem: Problem): void => session.terminal.err(problemLine(problem));
  const named = await withVins(workspace, { kind, file, ...args }, onProblem);
  const bar = progressBar(session.terminal, session.clock);
  const fonts = workspaceFonts(workspace);
  const unread: string[] = [];
  const order: Omit<ImportOrder, 'store'> = {
    kind,
    path: named?.path ?? file,
    headers: headerRules(workspace.settings)[kind],
    campaigns: new Set(workspace.campaignCodes()),
    vins: vinsOf(readableCampaigns(workspace)),
    onUnread: (header) => unread.push(header),
    missing: (text) => fonts.missing(text),
    today: today(),
    onProblem,
    onRows: (rows) => bar.update('import', rows, undefined),
  };
  const stop = stopSignal(session.terminal);
  const result = await withStore(args.workspace, (store) =>
    importRecords({ ...order, store, stop: stop.signal }),
  ).finally(() => {
    stop.release();
    bar.end();
  });
  const strangers = named?.left ?? 0;
  session.exit = result.left + strangers > 0 ? 1 : 0;
  if (json)
    return printJson(session, { kind, ...result, unread, ...(named && { file: named.path, strangers }) });
  if (named !== undefined)
    session.terminal.out(`${named.path}: ${plural(named.rows, 'row')} with the VINs of their pieces.\n`);
  if (strangers > 0) session.terminal.out(`${plural(strangers, 'row')} left out: no piece of the batch.\n`);
  session.terminal.out(report(kind, result, unread));
}

/** Undefined for a file that has its VINs. */
async function withVins(
  workspace: Workspace,
  { kind, file, batch, out }: Pick<ImportArguments, 'kind' | 'file' | 'batch' | 'out'>,
  onProblem: (problem: Problem) => void,
): Promise<(VinsAdded & { readonly path: string }) | undefined> {
  if (batch === undefined && out === undefined) return undefined;
  if (kind !== 'addresses' || batch === undefined || out === undefined)
    throw new Fault('USAGE', '--batch and --out go together, and with addresses', {
      hint: 'import addresses FILE --batch DIR --out FILE adds the VINs of the pieces of a batch',
    });
  assertNotReserved(out, process.platform);
  const inputs = inputsOf(workspace, {});
  assertNotInput(out, { files: [...inputs.files, file], folders: [...inputs.folders, batch] });
  const headers = headerRules(workspace.settings).addresses;
  const added = await writtenFile(out, (write) =>
    addVins({ path: file, folder: batch, headers, write, onProblem }),
  );
  return { ...added, path: out };
}

/** A terminal shows where an owner's name or address is wrong, never the name or address itself. */
function problemLine({ source, line, column, code, value, hint }: Problem): string {
  const place = formatPlace({ file: source, line, field: column === '' ? undefined : column });
  const shown = isShown(column) ? `  "${shortValue(value)}"` : '';
  return `${place}  ${code}${shown}\n  hint: ${hint}\n`;
}

function isShown(column: Problem['column']): boolean {
  return column !== '' && !PERSONAL_COLUMNS.has(column);
}

function report(kind: string, { rows, imported, left }: ImportResult, unread: readonly string[]): string {
  const skipped = left > 0 ? ` ${left} skipped because of a problem.` : '';
  return `${imported} of ${rows} rows of ${kind} are in the workspace store.${skipped}\n${unreadText([{ name: 'the file', columns: unread }])}`;
}
