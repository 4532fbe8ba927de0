/** Prints everything that is open on a VIN. Exit 0 when the VIN was read, whatever is open on it. */
import { nodeFiles } from '../../../base/files/nodeFiles.js';
import { CODES } from '../../../base/problems.js';
import { openWorkspace } from '../../../campaign/workspace/openWorkspace.js';
import { lookUpVin } from '../../../disclose/lookup/lookUpVin.js';
import { formSettings } from '../../../disclose/papers/formSettings.js';
import { wrongVin } from '../../../disclose/permission/readVin.js';
import { lookupReport, unreadReport } from '../../reports/lookupReport.js';
import { printJson, type Session } from '../../terminal/session.js';
import { withStoreIfAny } from '../withStore.js';

interface LookupArguments {
  readonly workspace: string;
  readonly vin: string;
  readonly set: readonly string[];
  readonly owners?: string | undefined;
  readonly vehicles?: string | undefined;
  readonly remedied?: string | undefined;
  readonly json: boolean;
}

/** @throws Fault VIN_INVALID; with `--json` the likely VINs are printed instead, with the same exit code */
export async function lookup(session: Session, args: LookupArguments): Promise<void> {
  const { vin, owners, vehicles, remedied, json } = args;
  const workspace = openWorkspace(args.workspace, nodeFiles);
  const { stated } = formSettings(args.set);
  const files = { owners, vehicles, remedied };
  const found = await withStoreIfAny(args.workspace, (store) =>
    lookUpVin({ workspace, store, files, vin, stated }),
  );
  if (found.kind === 'wrong') {
    if (!json) throw wrongVin(found);
    session.exit = CODES.VIN_INVALID.exit;
    return printJson(session, found);
  }
  session.terminal.err(unreadReport(found));
  if (json) return printJson(session, found);
  session.terminal.out(lookupReport(found));
}
