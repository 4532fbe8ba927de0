/** Writes the disclosure form and the FAQ for a buyer into a folder, and files the record in the workspace store. */

import { assertNotInput } from '../../../base/files/assertNotInput.js';
import { nodeFiles } from '../../../base/files/nodeFiles.js';
import { assertNotReserved } from '../../../base/files/reservedName.js';
import { conditionWords } from '../../../campaign/conditions/conditionWords.js';
import type { Campaign } from '../../../campaign/schema/campaignSchema.js';
import { openWorkspace } from '../../../campaign/workspace/openWorkspace.js';
import { type Disclosed, disclose } from '../../../disclose/disclose.js';
import type { LookedUp, LookedUpCampaign } from '../../../disclose/lookup/lookedUp.js';
import { lookUpVin } from '../../../disclose/lookup/lookUpVin.js';
import { formSettings } from '../../../disclose/papers/formSettings.js';
import { workspaceFonts } from '../../../render/workspaceFonts.js';
import { formValues } from '../../arguments/formValues.js';
import { inputsOf } from '../../arguments/inputsOf.js';
import { filer } from '../../process/filer.js';
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
  readonly all: boolean;
  readonly corrects?: number | undefined;
  readonly reason: string;
  readonly send: boolean;
  readonly json: boolean;
}

export async function discloseForm(session: Session, args: DiscloseArguments): Promise<void> {
  const { vin, dealer, out, owners, vehicles, remedied, send, corrects, reason } = args;
  const workspace = openWorkspace(args.workspace, nodeFiles);
  assertNotReserved(out, process.platform);
  assertNotInput(out, inputsOf(workspace, args));
  const campaign = workspace.campaign(args.campaign);
  const files = { owners, vehicles, remedied };
  const settings = formValues(args);
  await withStore(args.workspace, async (store) => {
    const { stated } = formSettings(settings);
    const found = await lookUpVin({ workspace, store, files, vin, stated });
    const others = found.kind === 'wrong' ? [] : otherOpen(found, campaign);
    const also = args.all ? others.filter(({ form }) => form?.may_sign === true).map(({ code }) => code) : [];
    const campaigns = [campaign, ...also.map(workspace.campaign)];
    const order = { workspace, campaigns, vin, dealer, settings, files, out, send, corrects, reason };
    const made = await disclose({
      ...order,
      today: today(),
      store,
      fonts: workspaceFonts(workspace),
      ...filer(),
    });
    const open = others.filter(({ code }) => !also.includes(code));
    if (args.json) return printJson(session, discloseJson(made, open));
    session.terminal.out(
      [...made.map((each) => report(each, out)), ...campaigns.map(warnings), ...open.map(alsoOpen)].join(''),
    );
  });
}

const otherOpen = ({ campaigns }: LookedUp, { code }: Campaign): readonly LookedUpCampaign[] =>
  campaigns.filter((each) => each.open && each.covered === true && each.code !== code);

/** The first form as it was printed before there could be several; then all of them. */
function discloseJson([first, ...more]: readonly Disclosed[], open: readonly LookedUpCampaign[]): object {
  const forms = [first, ...more].map((each) => ({
    number: each?.number,
    campaign: each?.campaign,
    filed: each?.filed,
    state: each?.signed ? 'signed' : 'unsigned',
    messages: each?.messages,
  }));
  const state = first?.signed ? 'signed' : 'unsigned';
  return { ...first, state, forms, also_open: open.map(({ code }) => code) };
}

const alsoOpen = ({ code, title, remedy }: LookedUpCampaign): string =>
  `  Also open on this vehicle: ${code}, ${title} (remedy ${remedy === 'available' ? 'available' : 'not available yet'}).\n`;

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

function report({ data, files, filed, number, signed, messages, known }: Disclosed, out: string): string {
  const vehicle = data.vehicle?.known === true ? '' : '\n  This VIN is not in our records; the form says so.';
  const names = files.map(
    ({ name, pages }) => `  ${out}/${name}: ${pages} ${pages === 1 ? 'page' : 'pages'}\n`,
  );
  const state = signed ? 'signed' : 'unsigned';
  const record = filed
    ? `Filed in the workspace store as number ${number}, ${state}.`
    : `The same form is already on file, as number ${number}.`;
  const queued = messages.map((id) =>
    known.includes(id)
      ? `  Message ${id} is already in the outbox; see its state with noticepress outbox show.\n`
      : `  Message ${id}, which says that the form is unsigned, is queued; send it with noticepress outbox send.\n`,
  );
  return `Disclosure form of ${data.campaign} for ${data.vin}.${vehicle}\n${names.join('')}  ${record}\n${queued.join('')}`;
}
