/** `disclose`: the disclosure form for a buyer at the desk, with the FAQ, filed in the workspace store. */
import type { Argv, CommandModule } from 'yargs';
import { nodeFiles } from '../../base/nodeFiles.js';
import { openWorkspace } from '../../campaign/openWorkspace.js';
import { type Disclosed, disclose } from '../../disclose/disclose.js';
import { openFontBook } from '../../fonts/openFontBook.js';
import { openWorkspaceStore } from '../../store/workspace/openWorkspaceStore.js';
import { workspaceLocation } from '../../store/workspace/workspaceLocation.js';
import {
  campaignOption,
  formOptions,
  jsonOption,
  recordFileOptions,
  remediedOption,
  workspaceOption,
} from '../options.js';
import { printJson, type Session } from '../session.js';

const options = (args: Argv) =>
  args
    .options({
      ...workspaceOption,
      ...campaignOption,
      vin: {
        type: 'string',
        demandOption: true,
        describe: 'VIN of the vehicle that is sold',
        requiresArg: true,
      },
      dealer: { ...formOptions.dealer, demandOption: true },
      set: formOptions.set,
      out: {
        type: 'string',
        demandOption: true,
        describe: 'Folder for the form and the FAQ',
        requiresArg: true,
      },
      ...recordFileOptions,
      ...remediedOption,
      send: {
        type: 'boolean',
        default: false,
        describe: 'Queue the copy for the compliance inbox, and that for a buyer with an email address',
      },
      ...jsonOption,
    })
    .example(
      '$0 disclose --campaign 20LC02 --vin V --dealer 96508 --out desk',
      'for a vehicle that the record files have',
    )
    .example(
      '$0 disclose --campaign 20LC02 --vin V --dealer 96508 --set model="RX 350" --set model_year=2017 --set status=used --out desk',
      'for one that they do not have',
    )
    .example(
      '$0 disclose --campaign 20LC02 --vin V --dealer 96508 --set name="A. Buyer" email=buyer@example.com --out desk --send',
      'with copies by email',
    );

type Options = ReturnType<typeof options> extends Argv<infer O> ? O : never;

export const discloseCommand = (session: Session): CommandModule<object, Options> => ({
  command: 'disclose',
  describe: 'Make the disclosure form and the FAQ for a buyer, and file them',
  builder: options,
  handler: async ({ vin, dealer, set, out, owners, vehicles, remedied, send, ...args }) => {
    const workspace = openWorkspace(args.workspace, nodeFiles);
    const campaign = workspace.campaign(args.campaign);
    const store = await openWorkspaceStore(workspaceLocation(process.env, args.workspace));
    try {
      const order = { workspace, campaign, vin, dealer, settings: set, store, out };
      const now = send ? new Date().toISOString() : undefined;
      const files = { owners, vehicles, remedied };
      const made = await disclose({ ...order, files, fonts: openFontBook(), send: now });
      if (args.json) return printJson(session, made);
      session.terminal.out(report(made, out));
    } finally {
      await store.close();
    }
  },
});

function report({ data, files, filed, messages }: Disclosed, out: string): string {
  const vehicle = data.vehicle?.known === true ? '' : '\n  This VIN is not in our records; the form says so.';
  const names = files.map(
    ({ name, pages }) => `  ${out}/${name}: ${pages} ${pages === 1 ? 'page' : 'pages'}\n`,
  );
  const record = filed ? 'Filed in the workspace store.' : 'The very same form was filed before.';
  const queued = messages.map((id) => `  Message ${id} is queued; noticepress outbox send sends it.\n`);
  return `Disclosure form of ${data.campaign} for ${data.vin}.${vehicle}\n${names.join('')}  ${record}\n${queued.join('')}`;
}
