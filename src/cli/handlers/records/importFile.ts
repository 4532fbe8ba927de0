/** Imports the good rows of a record file into the workspace store, and reports the others. */

import { nodeFiles } from '../../../base/files/nodeFiles.js';
import { formatPlace, type Problem } from '../../../base/problems.js';
import { shortValue } from '../../../base/text/shortened.js';
import { vinsOf } from '../../../campaign/coverage/vinsOf.js';
import { headerRules } from '../../../campaign/workspace/headerRules.js';
import { openWorkspace } from '../../../campaign/workspace/openWorkspace.js';
import { openFontBook } from '../../../fonts/openFontBook.js';
import {
  type Imported,
  type ImportOrder,
  type ImportResult,
  importRecords,
} from '../../../intake/importRecords.js';
import { PERSONAL_COLUMNS } from '../../../shapes/columns.js';
import { readableCampaigns } from '../../arguments/readableCampaigns.js';
import { stopSignal } from '../../process/stopSignal.js';
import { today } from '../../process/today.js';
import { unreadText } from '../../reports/unreadText.js';
import { progressBar } from '../../terminal/progressBar.js';
import { printJson, type Session } from '../../terminal/session.js';
import { withStore } from '../withStore.js';

interface ImportArguments {
  readonly workspace: string;
  readonly kind: Imported;
  readonly file: string;
  readonly json: boolean;
}

export async function importFile(
  session: Session,
  { kind, file, json, ...args }: ImportArguments,
): Promise<void> {
  const workspace = openWorkspace(args.workspace, nodeFiles);
  const bar = progressBar(session.terminal, session.clock);
  const fonts = openFontBook();
  const unread: string[] = [];
  const order: Omit<ImportOrder, 'store'> = {
    kind,
    path: file,
    headers: headerRules(workspace.settings)[kind],
    campaigns: new Set(workspace.campaignCodes()),
    vins: vinsOf(readableCampaigns(workspace)),
    onUnread: (header) => unread.push(header),
    missing: (text) => fonts.missing(text),
    today: today(),
    onProblem: (problem) => session.terminal.err(problemLine(problem)),
    onRows: (rows) => bar.update('import', rows, undefined),
  };
  const stop = stopSignal(session.terminal);
  const result = await withStore(args.workspace, (store) =>
    importRecords({ ...order, store, stop: stop.signal }),
  ).finally(() => {
    stop.release();
    bar.end();
  });
  session.exit = result.left > 0 ? 1 : 0;
  if (json) printJson(session, { kind, ...result, unread });
  else session.terminal.out(report(kind, result, unread));
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
