/** Checks campaigns against the rules, and lists and explains the rules. */
import { nodeFiles } from '../../../base/files/nodeFiles.js';
import { Fault, formatFault } from '../../../base/problems.js';
import { nearest } from '../../../base/text/nearest.js';
import { openWorkspace } from '../../../campaign/workspace/openWorkspace.js';
import { checkCampaign } from '../../../check/engine/checkCampaign.js';
import { type Fix, joinedReports, type Report } from '../../../check/engine/finding.js';
import type { Spelling } from '../../../check/rule/spelling.js';
import { RULES } from '../../../check/rules/allRules.js';
import { LEFT_OUT } from '../../../check/rules/leftOut.js';
import { openSpelling } from '../../../check/words/spelling/openSpelling.js';
import { workspaceFonts } from '../../../render/workspaceFonts.js';
import { checkJson, checkText, fixedText } from '../../reports/checkReport.js';
import { explainText, leftOutText, rulesJson, rulesText } from '../../reports/rulesReport.js';
import { sarifOf } from '../../reports/sarifReport.js';
import { printJson, type Session } from '../../terminal/session.js';
import { fixFiles } from './fixFiles.js';

interface CheckArguments {
  readonly workspace: string;
  readonly campaigns: readonly string[];
  readonly rules: boolean;
  readonly explain?: string | undefined;
  readonly format: 'text' | 'json' | 'sarif';
  readonly fix: boolean;
  readonly json: boolean;
}

export async function check(session: Session, args: CheckArguments): Promise<void> {
  const { terminal } = session;
  const format = args.json ? 'json' : args.format;
  if (args.rules && format === 'json') printJson(session, rulesJson(RULES));
  else if (args.rules) terminal.out(rulesText(RULES));
  else if (args.explain !== undefined) terminal.out(explained(args.explain.toUpperCase()));
  else await checkAll(session, args, format);
}

async function checkAll(
  session: Session,
  args: CheckArguments,
  format: CheckArguments['format'],
): Promise<void> {
  const spelling = await spellingFor(args);
  const first = checked(args, spelling);
  const fixed = args.fix ? fixFiles(first.report.findings) : [];
  const last = fixed.length === 0 ? first : checked(args, spelling);
  tell(session, format, last, fixed);
  const { report, faults } = last;
  const hasError = report.findings.some(({ severity }) => severity === 'error');
  session.exit = faults.length > 0 ? 3 : hasError ? 1 : 0;
}

function tell(
  session: Session,
  format: CheckArguments['format'],
  { report, faults }: Checked,
  fixed: readonly Fix[],
): void {
  session.terminal.err(fixedText(fixed));
  if (format === 'json') printJson(session, checkJson(report, faults));
  else if (format === 'sarif')
    session.terminal.out(`${JSON.stringify(sarifOf(report, faults, RULES), null, 2)}\n`);
  else session.terminal.out(checkText(report));
  if (format === 'text') for (const fault of faults) session.terminal.err(`${formatFault(fault)}\n`);
}

interface Checked {
  readonly report: Report;
  readonly faults: readonly Fault[];
}

/** The dictionaries of the languages of the campaigns that are asked for; a file that cannot be read has none. */
async function spellingFor({ workspace: dir, campaigns }: CheckArguments): Promise<Spelling> {
  const workspace = openWorkspace(dir, nodeFiles);
  const codes = campaigns.length === 0 ? workspace.campaignCodes() : campaigns;
  const languages = codes.flatMap((code) => {
    try {
      return workspace.campaign(code).languages;
    } catch {
      return [];
    }
  });
  return openSpelling(languages);
}

/** A campaign that cannot be read or printed does not hide what is wrong with the others. */
function checked({ workspace: dir, campaigns: asked }: CheckArguments, spelling: Spelling): Checked {
  const workspace = openWorkspace(dir, nodeFiles);
  const fonts = workspaceFonts(workspace);
  const faults: Fault[] = [];
  const codes = asked.length === 0 ? workspace.campaignCodes() : asked;
  const reports = codes.flatMap((campaign) => {
    try {
      return [checkCampaign({ workspace, campaign, fonts, rules: RULES, spelling })];
    } catch (error) {
      if (!(error instanceof Fault) || isUsage(error)) throw error;
      faults.push(error);
      return [];
    }
  });
  return { report: joinedReports(reports), faults };
}

function isUsage({ code }: Fault): boolean {
  return code === 'CAMPAIGN_UNKNOWN' || code === 'WORKSPACE_INVALID';
}

function explained(wanted: string): string {
  const rule = RULES.find((each) => each.id === wanted);
  if (rule !== undefined) return explainText(rule);
  const reason = LEFT_OUT[wanted];
  if (reason !== undefined) return leftOutText(wanted, reason);
  const near = nearest(
    wanted,
    RULES.map((each) => each.id),
  );
  throw new Fault(
    'USAGE',
    `there is no rule "${wanted}"${near === undefined ? '' : `; did you mean ${near}?`}`,
    {
      hint: 'see the rules with noticepress check --rules',
    },
  );
}
