/** Writes the addresses of a batch, or the owners of a second mailing, into a table. */
import { assertNotInput } from '../../../base/files/assertNotInput.js';
import { nodeFiles } from '../../../base/files/nodeFiles.js';
import { assertNotReserved } from '../../../base/files/reservedName.js';
import { plural } from '../../../base/text/plural.js';
import { vinsOf } from '../../../campaign/coverage/vinsOf.js';
import { alsoDoneUnder } from '../../../campaign/repairs/repairs.js';
import { headerRules } from '../../../campaign/workspace/headerRules.js';
import { openWorkspace, type Workspace } from '../../../campaign/workspace/openWorkspace.js';
import { exportAddresses } from '../../../mailings/addresses/exportAddresses.js';
import { secondMailing } from '../../../mailings/addresses/secondMailing.js';
import { openVehicleDates } from '../../../mailings/report/vehicleDates.js';
import { worksInFiles } from '../../../mailings/report/worksInFiles.js';
import { inputsOf } from '../../arguments/inputsOf.js';
import { readableCampaigns } from '../../arguments/readableCampaigns.js';
import { today } from '../../process/today.js';
import { printJson, type Session } from '../../terminal/session.js';
import { besideBatch, localOnly, withBatch } from '../operations/batchCopies.js';
import { withStore } from '../withStore.js';
import { writtenFile } from '../writtenFile.js';

interface AddressArguments {
  readonly workspace: string;
  readonly dir: string;
  readonly owners?: string | undefined;
  readonly out?: string | undefined;
  readonly json: boolean;
}

export async function exportAddressFile(session: Session, args: AddressArguments): Promise<void> {
  const { dir, json } = args;
  const workspace = openWorkspace(args.workspace, nodeFiles);
  const { settings, resolve } = workspace;
  const out = args.out ?? besideBatch(dir, '.addresses.csv');
  const owners = args.owners ?? resolve(settings.data.owners);
  const headers = headerRules(settings).owners;
  const vins = vinsOf(readableCampaigns(workspace));
  requireOwn(workspace, out, owners, localOnly([dir]));
  const rows = await withBatch(dir, 'tables', (folder) =>
    writtenFile(out, (write) => exportAddresses({ folder, owners, headers, vins, write })),
  );
  if (json) return printJson(session, { file: out, rows });
  session.terminal.out(`${out}: ${plural(rows, 'row')}.\n`);
}

interface ReturnedArguments extends Omit<AddressArguments, 'dir'> {
  readonly campaign: string;
  readonly out: string;
  readonly all: boolean;
}

export async function exportReturned(session: Session, args: ReturnedArguments): Promise<void> {
  const { out, all, json } = args;
  const workspace = openWorkspace(args.workspace, nodeFiles);
  const campaign = workspace.campaign(args.campaign);
  const owners = args.owners ?? workspace.resolve(workspace.settings.data.owners);
  requireOwn(workspace, out, owners, []);
  const codes = [campaign.code, ...alsoDoneUnder(campaign)];
  const works = await worksInFiles(workspace, campaign, codes);
  const found = await withStore(args.workspace, (store) =>
    writtenFile(out, (write) =>
      secondMailing({
        ...{ store, owners, all, write, today: today() },
        query: { campaign: campaign.code, codes, works, excluded: new Map() },
        datesOf: openVehicleDates(campaign),
        headers: headerRules(workspace.settings).owners,
      }),
    ),
  );
  if (json) return printJson(session, { file: out, ...found });
  const waiting =
    found.waiting === 0 ? '' : ` ${plural(found.waiting, 'owner')} without a newer address left out.`;
  const strange =
    found.mailed > 0 ? '' : ` No vehicle of ${owners} was mailed to: give the owners file of the batch.`;
  session.terminal.out(`${out}: ${plural(found.rows, 'row')} for a second mailing.${waiting}${strange}\n`);
}

function requireOwn(workspace: Workspace, out: string, owners: string, folders: readonly string[]): void {
  assertNotReserved(out, process.platform);
  const inputs = inputsOf(workspace, { owners });
  assertNotInput(out, { files: inputs.files, folders: [...inputs.folders, ...folders] });
}
