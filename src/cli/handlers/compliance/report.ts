/** Prints the report on a campaign as text, CSV, PDF or JSON. */
import { extname } from 'node:path';
import { assertNotInput } from '../../../base/files/assertNotInput.js';
import { nodeFiles } from '../../../base/files/nodeFiles.js';
import { assertNotReserved } from '../../../base/files/reservedName.js';
import { saveFile } from '../../../base/files/saveFile.js';
import { Fault } from '../../../base/problems.js';
import { openWorkspace, type Workspace } from '../../../campaign/workspace/openWorkspace.js';
import { type CampaignReport, campaignReport } from '../../../mailings/report/campaignReport.js';
import { workspaceFonts } from '../../../render/workspaceFonts.js';
import { dayFrom } from '../../arguments/dayFrom.js';
import { inputsOf } from '../../arguments/inputsOf.js';
import { today } from '../../process/today.js';
import { campaignReportJson, campaignReportText } from '../../reports/campaignReportText.js';
import { printJson, type Session } from '../../terminal/session.js';
import { type ReportOrder, sharedReport } from '../operations/officeOrders.js';
import { withStore } from '../withStore.js';

interface ReportArguments extends ReportOrder {
  readonly workspace: string;
  readonly queue: boolean;
  readonly json: boolean;
}

export async function report(
  session: Session,
  { workspace, queue, json, ...args }: ReportArguments,
): Promise<void> {
  const { campaign, asOf = today(), format, out } = args;
  const order = { campaign, asOf, format, out };
  if (queue) return queued(session, workspace, order, json);
  if (out === undefined) {
    const made = await reportOf(openWorkspace(workspace, nodeFiles), order);
    if (json) return printJson(session, campaignReportJson(made));
    return session.terminal.out(await printed(openWorkspace(workspace, nodeFiles), made, format ?? 'text'));
  }
  const { made } = await writeReport(workspace, order);
  if (json) return printJson(session, { file: out, ...campaignReportJson(made) });
  session.terminal.err(`${out}: the report on ${made.code} as of ${made.asOf}\n`);
}

async function queued(session: Session, workspace: string, order: ReportOrder, json: boolean): Promise<void> {
  if (order.out === undefined) throw new Fault('USAGE', 'a queued report needs a file: give --out');
  const { queuedOffice } = await import('../operations/queuedOffice.js');
  const label = `report on ${order.campaign} as of ${order.asOf}`;
  return queuedOffice(session, {
    workspace,
    kind: 'report',
    label,
    data: sharedReport(workspace, order),
    json,
  });
}

/** @throws Fault USAGE without `out`, and those of the report */
export async function writeReport(
  folder: string,
  order: ReportOrder,
): Promise<{ readonly made: CampaignReport; readonly file: string }> {
  const { out, format } = order;
  if (out === undefined) throw new Fault('USAGE', '--out is missing');
  const workspace = openWorkspace(folder, nodeFiles);
  assertNotReserved(out, process.platform);
  assertNotInput(out, inputsOf(workspace, {}));
  const made = await reportOf(workspace, order);
  const bytes = await printed(workspace, made, format ?? formatOf(out));
  saveFile(out, typeof bytes === 'string' ? Buffer.from(bytes) : bytes);
  return { made, file: out };
}

function reportOf(workspace: Workspace, order: ReportOrder): Promise<CampaignReport> {
  const asOf = order.asOf === undefined ? today() : dayFrom('as-of', order.asOf);
  const campaign = workspace.campaign(order.campaign);
  return withStore(workspace.dir, ({ mailings: store }) =>
    campaignReport({ workspace, campaign, store, asOf }),
  );
}

function formatOf(out: string | undefined): 'text' | 'csv' | 'pdf' {
  const ending = extname(out ?? '').toLowerCase();
  return ending === '.pdf' ? 'pdf' : ending === '.csv' ? 'csv' : 'text';
}

async function printed(
  workspace: Workspace,
  made: CampaignReport,
  format: 'text' | 'csv' | 'pdf',
): Promise<string | Uint8Array> {
  switch (format) {
    case 'text':
      return campaignReportText(made);
    case 'csv':
      return (await import('../../../mailings/report/reportCsv.js')).reportCsv(made);
    case 'pdf':
      return (await import('../../../mailings/report/reportPdf.js')).reportPdf(
        workspace,
        workspaceFonts(workspace),
        made,
      );
  }
}
