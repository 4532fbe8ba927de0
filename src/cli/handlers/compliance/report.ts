/** Prints the report on a campaign as text, CSV, PDF or JSON. */
import { extname } from 'node:path';
import { assertNotInput } from '../../../base/files/assertNotInput.js';
import { nodeFiles } from '../../../base/files/nodeFiles.js';
import { assertNotReserved } from '../../../base/files/reservedName.js';
import { saveFile } from '../../../base/files/saveFile.js';
import { openWorkspace, type Workspace } from '../../../campaign/workspace/openWorkspace.js';
import { openFontBook } from '../../../fonts/openFontBook.js';
import { type CampaignReport, campaignReport } from '../../../mailings/report/campaignReport.js';
import { dayFrom } from '../../arguments/dayFrom.js';
import { inputsOf } from '../../arguments/inputsOf.js';
import { today } from '../../process/today.js';
import { campaignReportJson, campaignReportText } from '../../reports/campaignReportText.js';
import { printJson, type Session } from '../../terminal/session.js';
import { withStore } from '../withStore.js';

interface ReportArguments {
  readonly workspace: string;
  readonly campaign: string;
  readonly asOf?: string | undefined;
  readonly format?: 'text' | 'csv' | 'pdf' | undefined;
  readonly out?: string | undefined;
  readonly json: boolean;
}

export async function report(session: Session, args: ReportArguments): Promise<void> {
  const { out, json } = args;
  const asOf = args.asOf === undefined ? today() : dayFrom('as-of', args.asOf);
  const workspace = openWorkspace(args.workspace, nodeFiles);
  if (out !== undefined) {
    assertNotReserved(out, process.platform);
    assertNotInput(out, inputsOf(workspace, {}));
  }
  const campaign = workspace.campaign(args.campaign);
  const made = await withStore(args.workspace, ({ mailings: store }) =>
    campaignReport({ workspace, campaign, store, asOf }),
  );
  if (json && out === undefined) return printJson(session, campaignReportJson(made));
  const bytes = await printed(workspace, made, args.format ?? formatOf(out));
  if (out === undefined) return session.terminal.out(bytes);
  saveFile(out, typeof bytes === 'string' ? Buffer.from(bytes) : bytes);
  if (json) return printJson(session, { file: out, ...campaignReportJson(made) });
  session.terminal.err(`${out}: the report on ${made.code} as of ${made.asOf}\n`);
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
        openFontBook(),
        made,
      );
  }
}
