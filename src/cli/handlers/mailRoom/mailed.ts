/** Enters a batch as mailed, and says what that means for its vehicles. */
import { formatDay } from '../../../base/facts/formatFact.js';
import { nodeFiles } from '../../../base/files/nodeFiles.js';
import { plural } from '../../../base/text/plural.js';
import { openWorkspace } from '../../../campaign/workspace/openWorkspace.js';
import { type Entered, enterMailed } from '../../../mailings/entry/enterMailed.js';
import { dayFrom } from '../../arguments/dayFrom.js';
import { progressBar } from '../../terminal/progressBar.js';
import { printJson, type Session } from '../../terminal/session.js';
import { withBatch } from '../operations/batchCopies.js';
import { withStore } from '../withStore.js';

interface MailedArguments {
  readonly workspace: string;
  readonly dir: string;
  readonly date: string;
  readonly correct: boolean;
  readonly json: boolean;
}

export async function mailed(session: Session, { workspace, dir, date, correct, json }: MailedArguments) {
  const day = dayFrom('date', date);
  openWorkspace(workspace, nodeFiles);
  const bar = progressBar(session.terminal, session.clock);
  const entered = await withBatch(dir, 'tables', (folder) =>
    withStore(workspace, ({ mailings }) =>
      enterMailed({
        ...{ store: mailings, folder, day, correct },
        progress: (done, total) => bar.update('enter', done, total),
      }),
    ),
  ).finally(() => bar.end());
  if (json) return printJson(session, jsonOf(entered));
  session.terminal.out(`${textOf(dir, entered)}\n`);
}

function jsonOf({ kind, mailing, vehicles }: Entered): object {
  const { batch, campaign, notice, day, facts } = mailing;
  return {
    result: kind,
    batch,
    campaign,
    notice,
    phase: facts.phase,
    date: day,
    pieces: facts.pieces,
    vehicles,
  };
}

function textOf(dir: string, { kind, mailing, vehicles }: Entered): string {
  const { campaign, notice, day, facts } = mailing;
  const on = formatDay(day, 'en') ?? day;
  if (kind === 'already') return `${dir} was entered before as mailed on ${on}. Nothing changed.`;
  if (kind === 'moved') return `${dir} is now entered as mailed on ${on}.`;
  const what = `${plural(facts.pieces, 'piece')} for ${plural(vehicles, 'vehicle')}`;
  return `${dir} is entered as mailed on ${on}: ${what} of ${campaign}, notice ${notice}.`;
}
