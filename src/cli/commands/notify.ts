/** `notify`: the message to buyers who signed a disclosure form, once the remedy of their phase is there. */
import type { Argv, CommandModule } from 'yargs';
import { nodeFiles } from '../../base/nodeFiles.js';
import { openWorkspace } from '../../campaign/openWorkspace.js';
import { type NotifiedBuyers, notifyBuyers } from '../../disclose/notifyBuyers.js';
import { openWorkspaceStore } from '../../store/workspace/openWorkspaceStore.js';
import { workspaceLocation } from '../../store/workspace/workspaceLocation.js';
import { noticeJson, noticeReport } from '../noticeReport.js';
import { campaignOption, jsonOption, workspaceOption } from '../options.js';
import { printJson, type Session } from '../session.js';

const options = (args: Argv) =>
  args
    .options({
      ...workspaceOption,
      ...campaignOption,
      phase: {
        type: 'number',
        describe: 'Phase that has opened; left out for a campaign without phases',
        requiresArg: true,
      },
      ...jsonOption,
    })
    .example('$0 notify --campaign 23LJ01 --phase 6', 'once phase 6 is marked available')
    .epilogue(
      'Tells everyone who signed a disclosure form for a vehicle of the phase, by the forms filed in the workspace store. A vehicle whose remedy is imported as done is left out. Run again it queues only what is new.',
    );

type Options = ReturnType<typeof options> extends Argv<infer O> ? O : never;

export const notifyCommand = (session: Session): CommandModule<object, Options> => ({
  command: 'notify',
  describe: 'Queue the message that a remedy is there, to buyers who signed a form',
  builder: options,
  handler: async ({ phase, json, ...args }) => {
    const workspace = openWorkspace(args.workspace, nodeFiles);
    const campaign = workspace.campaign(args.campaign);
    const store = await openWorkspaceStore(workspaceLocation(process.env, args.workspace));
    try {
      const now = new Date().toISOString();
      const told = await notifyBuyers({ workspace, campaign, phase, store, now });
      session.exit = told.refused.length > 0 || told.phaseUnknown.length > 0 ? 1 : 0;
      if (json) return printJson(session, { campaign: campaign.code, phase, ...noticeJson(told) });
      const what = phase === undefined ? campaign.code : `phase ${phase} of ${campaign.code}`;
      session.terminal.out(`Remedy available, ${what}:\n${report(told)}`);
    } finally {
      await store.close();
    }
  },
});

function report(told: NotifiedBuyers): string {
  const done = told.remedied > 0 ? `  ${told.remedied} have had the remedy.\n` : '';
  const unknown = told.phaseUnknown.map(
    (vin) => `  …${vin.slice(-8)}  nobody knows its phase: import its vehicle, or tell its buyer yourself\n`,
  );
  return `${noticeReport(told)}${done}${unknown.join('')}`;
}
