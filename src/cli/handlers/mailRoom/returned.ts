/** Enters returned pieces, and reports the scans that no piece matches. */
import { nodeFiles } from '../../../base/files/nodeFiles.js';
import { plural } from '../../../base/text/plural.js';
import { openWorkspace } from '../../../campaign/workspace/openWorkspace.js';
import { enterReturned, type Returns } from '../../../mailings/returns/enterReturned.js';
import { dayFrom } from '../../arguments/dayFrom.js';
import { today } from '../../process/today.js';
import { problemLines } from '../../reports/problemLines.js';
import { printJson, type Session } from '../../terminal/session.js';
import { withStore } from '../withStore.js';

interface ReturnedArguments {
  readonly workspace: string;
  readonly file: string;
  readonly date?: string | undefined;
  readonly json: boolean;
}

export async function returned(session: Session, { workspace, file, date, json }: ReturnedArguments) {
  const day = date === undefined ? today() : dayFrom('date', date);
  openWorkspace(workspace, nodeFiles);
  const returns = await withStore(workspace, ({ mailings }) => enterReturned(mailings, file, day));
  const { problems, ...counts } = returns;
  session.exit = problems.length > 0 ? 1 : 0;
  session.terminal.err(problemLines(problems));
  if (json) return printJson(session, { ...counts, problems });
  session.terminal.out(textOf(returns));
}

function textOf({ rows, entered, already, vehicles, reasons, problems }: Returns): string {
  const kinds = Object.entries(reasons).map(([kind, count]) => `  ${kind.padEnd(14)}${count}\n`);
  const before = already > 0 ? ` ${plural(already, 'piece')} had come back before.` : '';
  const left = problems.length > 0 ? ` ${plural(problems.length, 'row')} could not be used.` : '';
  return `${plural(rows, 'row')}: ${plural(entered, 'piece')} entered as returned, for ${plural(vehicles, 'vehicle')}.${before}${left}\n${kinds.join('')}`;
}
