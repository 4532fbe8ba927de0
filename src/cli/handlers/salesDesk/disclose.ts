/** Writes the disclosure form and the FAQ for a buyer into a folder, and files the record in the workspace store. */

import { assertNotInput } from '../../../base/files/assertNotInput.js';
import { nodeFiles } from '../../../base/files/nodeFiles.js';
import { assertNotReserved } from '../../../base/files/reservedName.js';
import { conditionWords } from '../../../campaign/conditions/conditionWords.js';
import type { Campaign } from '../../../campaign/schema/campaignSchema.js';
import { openWorkspace } from '../../../campaign/workspace/openWorkspace.js';
import { type Disclosed, disclose } from '../../../disclose/disclose.js';
import { openFontBook } from '../../../fonts/openFontBook.js';
import { formValues } from '../../arguments/formValues.js';
import { inputsOf } from '../../arguments/inputsOf.js';
import { today } from '../../process/today.js';
import { printJson, type Session } from '../../terminal/session.js';
import { withStore } from '../withStore.js';

interface DiscloseArguments {
  readonly workspace: string;
  readonly campaign: string;
  readonly vin: string;
  readonly dealer: string;
  readonly set: readonly string[];
  readonly setFile?: string | undefined;
  readonly out: string;
  readonly owners?: string | undefined;
  readonly vehicles?: string | undefined;
  readonly remedied?: string | undefined;
  readonly send: boolean;
  readonly json: boolean;
}

export async function discloseForm(session: Session, args: DiscloseArguments): Promise<void> {
  const { vin, dealer, out, owners, vehicles, remedied, send } = args;
  const workspace = openWorkspace(args.workspace, nodeFiles);
  assertNotReserved(out, process.platform);
  assertNotInput(out, inputsOf(workspace, args));
  const campaign = workspace.campaign(args.campaign);
  const now = send ? new Date().toISOString() : undefined;
  const files = { owners, vehicles, remedied };
  const order = {
    workspace,
    campaign,
    vin,
    dealer,
    settings: formValues(args),
    files,
    out,
    send: now,
    today: today(),
  };
  const made = await withStore(args.workspace, (store) =>
    disclose({ ...order, store, fonts: openFontBook() }),
  );
  if (args.json) printJson(session, made);
  else session.terminal.out(`${report(made, out)}${warnings(campaign)}`);
}

/** What the owner of the vehicle must do at once; the form of a known vehicle leaves out what is for others. */
function warnings(campaign: Campaign): string {
  const { owner_actions: actions = [] } = campaign;
  const severe = actions.filter(({ severity }) => severity === 'severe');
  return severe
    .map(({ headline, when }) => {
      const only = when === undefined ? '' : ` (only ${conditionWords(when, campaign, 'en')})`;
      return `  Tell the buyer: ${headline?.en ?? ''}${only}.\n`;
    })
    .join('');
}

function report({ data, files, filed, messages, known }: Disclosed, out: string): string {
  const vehicle = data.vehicle?.known === true ? '' : '\n  This VIN is not in our records; the form says so.';
  const names = files.map(
    ({ name, pages }) => `  ${out}/${name}: ${pages} ${pages === 1 ? 'page' : 'pages'}\n`,
  );
  const record = filed ? 'Filed in the workspace store.' : 'The same form is already on file.';
  const queued = messages.map((id) =>
    known.includes(id)
      ? `  Message ${id} is already in the outbox; see its state with noticepress outbox show.\n`
      : `  Message ${id} is queued; send it with noticepress outbox send.\n`,
  );
  return `Disclosure form of ${data.campaign} for ${data.vin}.${vehicle}\n${names.join('')}  ${record}\n${queued.join('')}`;
}
