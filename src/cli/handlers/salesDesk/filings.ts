/** Prints and changes what is on file in the workspace store. */
import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { foldVin } from '../../../base/facts/vin.js';
import { nodeFiles } from '../../../base/files/nodeFiles.js';
import { assertNotReserved } from '../../../base/files/reservedName.js';
import { unreadable } from '../../../base/files/unreadable.js';
import { Fault } from '../../../base/problems.js';
import { openWorkspace, type Workspace } from '../../../campaign/workspace/openWorkspace.js';
import { attachScan } from '../../../disclose/filings/attachScan.js';
import { LARGEST_SCAN, type ScannedFile } from '../../../disclose/filings/checkScan.js';
import { exportFiling } from '../../../disclose/filings/exportFiling.js';
import { historyOf } from '../../../disclose/filings/historyOf.js';
import { purgeFilings } from '../../../disclose/filings/purgeFilings.js';
import { assertDealerHas } from '../../../disclose/filings/standingForm.js';
import { withdrawFiling } from '../../../disclose/filings/withdrawFiling.js';
import { readMarks } from '../../../disclose/scans/readMarks.js';
import { foldDealerCode } from '../../../records/dealers/readDealers.js';
import { workspaceFonts } from '../../../render/workspaceFonts.js';
import type { WorkspaceStore } from '../../../store/openWorkspaceStore.js';
import { filer } from '../../process/filer.js';
import {
  filingReport,
  filingView,
  listReport,
  purgeReport,
  verifyReport,
} from '../../reports/filingsReport.js';
import { printJson, type Session } from '../../terminal/session.js';
import { withStore } from '../withStore.js';

interface Shared {
  readonly workspace: string;
  readonly json: boolean;
}

interface NumberArguments extends Shared {
  readonly number: number;
  readonly dealer?: string | undefined;
}

interface ListArguments extends Shared {
  readonly campaign?: string | undefined;
  readonly vin?: string | undefined;
  readonly dealer?: string | undefined;
  readonly limit: number;
}

export function list(session: Session, args: ListArguments): Promise<void> {
  const { campaign, vin, dealer, limit, json } = args;
  const query = {
    campaign: campaign?.toUpperCase(),
    vin: vin === undefined ? undefined : foldVin(vin),
    dealer: dealer === undefined ? undefined : foldDealerCode(dealer),
    limit,
  };
  return onFile(args, async (_, store) => {
    const filings = await store.filings(query);
    const refusals = await store.refusals(query);
    if (json) return printJson(session, { filings: filings.map(filingView), refusals });
    session.terminal.out(listReport(filings, refusals));
  });
}

export function show(session: Session, { number, json, ...args }: NumberArguments): Promise<void> {
  return onOne({ ...args, number }, async (_, store) => {
    const { filing, messages } = await historyOf(store, number);
    if (json) return printJson(session, { ...filingView(filing), messages });
    session.terminal.out(filingReport(filing, messages));
  });
}

export function exportOne(
  session: Session,
  {
    number,
    json,
    out = `filing-${number}`,
    ...args
  }: NumberArguments & { readonly out?: string | undefined },
): Promise<void> {
  assertNotReserved(out, process.platform);
  return onOne({ ...args, number }, async (workspace, store) => {
    const files = await exportFiling({ workspace, store, number, out, fonts: workspaceFonts(workspace) });
    if (json) return printJson(session, { number, out, files });
    session.terminal.out(
      `Filing ${number} in ${out}:\n${files.map(({ name }) => `  ${out}/${name}\n`).join('')}`,
    );
  });
}

export function attach(
  session: Session,
  {
    number,
    file,
    anyway,
    json,
    ...args
  }: NumberArguments & { readonly file: string; readonly anyway: boolean },
): Promise<void> {
  return onOne({ ...args, number }, async (workspace, store) => {
    const scan = readScan(file);
    const marks = anyway ? [] : await readMarks(scan.bytes);
    const { attached, messages } = await attachScan({ workspace, store, number, scan, marks, ...filer() });
    if (json) return printJson(session, { number, state: 'signed', attached, messages });
    const done = attached ? `Filing ${number} is signed on paper.` : 'This file was attached already.';
    const queued = messages.map(
      (id) => `  Compliance copy, signed on paper: message ${id} is in the outbox.\n`,
    );
    session.terminal.out(`${done}\n${queued.join('')}`);
  });
}

export function withdraw(
  session: Session,
  { number, reason, json, ...args }: NumberArguments & { readonly reason: string },
): Promise<void> {
  return onOne({ ...args, number }, async (_, store) => {
    const by = await withdrawFiling({ store, number, reason, ...filer() });
    if (json) return printJson(session, { number: by, withdraws: number, state: 'withdrawal' });
    session.terminal.out(`Filing ${number} is withdrawn by filing ${by}. Both are kept.\n`);
  });
}

export function verify(
  session: Session,
  { head, json, ...args }: Shared & { readonly head?: string | undefined },
): Promise<void> {
  return onFile(args, async (_, store) => {
    const report = await store.verifyLog(head);
    session.exit = report.findings.length > 0 ? 1 : 0;
    if (json) return printJson(session, report);
    session.terminal.out(verifyReport(report));
  });
}

export function purge(
  session: Session,
  { yes, queue, json, ...args }: Shared & { readonly yes: boolean; readonly queue: boolean },
): Promise<void> {
  if (queue) return queuedPurge(session, yes, args.workspace, json);
  return onFile(args, async (workspace, store) => {
    const { now } = filer();
    const plan = await purgeFilings({ workspace, store, now, doIt: yes });
    if (json) return printJson(session, { purged: yes, ...plan });
    session.terminal.out(purgeReport(plan, yes));
  });
}

async function queuedPurge(session: Session, yes: boolean, workspace: string, json: boolean): Promise<void> {
  if (!yes) throw new Fault('USAGE', 'a worker shows nothing: add --yes to remove, or leave out --queue');
  const { queuedOffice } = await import('../operations/queuedOffice.js');
  return queuedOffice(session, { workspace, kind: 'purge', label: 'retention', data: {}, json });
}

/** One filing; for a dealer only if it is its own. */
function onOne(
  { number, dealer, ...shared }: Pick<NumberArguments, 'workspace' | 'number' | 'dealer'>,
  work: (workspace: Workspace, store: WorkspaceStore) => Promise<void>,
): Promise<void> {
  return onFile(shared, async (workspace, store) => {
    if (dealer !== undefined) await assertDealerHas(store, number, foldDealerCode(dealer));
    return work(workspace, store);
  });
}

/** A folder that is not a workspace has no filings: an empty list would suggest that nothing is on file. */
function onFile(
  { workspace: folder }: Pick<Shared, 'workspace'>,
  work: (workspace: Workspace, store: WorkspaceStore) => Promise<void>,
): Promise<void> {
  const workspace = openWorkspace(folder, nodeFiles);
  return withStore(folder, (store) => work(workspace, store));
}

/** A file that is too large is not read whole. */
function readScan(path: string): ScannedFile {
  try {
    const { size } = statSync(path);
    const name = basename(path);
    if (size > LARGEST_SCAN) return { name, bytes: new Uint8Array(LARGEST_SCAN + 1) };
    return { name, bytes: readFileSync(path) };
  } catch (cause) {
    throw unreadable(path, cause);
  }
}
