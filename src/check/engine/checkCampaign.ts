/** Checks one campaign against the rules. */
import { Fault } from '../../base/problems.js';
import { unlessFault } from '../../base/unlessFault.js';
import { noticesOf } from '../../campaign/notices/noticeFacts.js';
import type { Campaign } from '../../campaign/schema/campaignSchema.js';
import type { Workspace } from '../../campaign/workspace/openWorkspace.js';
import { revisionWarnings } from '../../render/revisionWarnings.js';
import { documentKinds } from '../../shapes/documents/documentKinds.js';
import type { FontBook } from '../../shapes/layout/fontBook.js';
import { askedApprovals } from '../approval/askedApprovals.js';
import { gatherPapers, readyPapers } from '../papers/gatherPapers.js';
import { type Made, madePapers } from '../papers/madePapers.js';
import { printedStatements } from '../papers/printedStatements.js';
import type { Checked } from '../rule/checked.js';
import type { Paper } from '../rule/paper.js';
import type { Rule, Severity } from '../rule/rule.js';
import type { SelectedMailing } from '../rule/selectedMailing.js';
import type { Spelling } from '../rule/spelling.js';
import { collectFindings } from './collectFindings.js';
import type { Report } from './finding.js';
import { placeFinder } from './findPlaces.js';
import { setAside } from './suppression.js';

export interface CheckRequest {
  readonly workspace: Workspace;
  /** Its code in the workspace, the path of its file, or what was read from it. */
  readonly campaign: string | Campaign;
  readonly fonts: FontBook;
  /** All rules there are; those of `only`, or all, are asked. */
  readonly rules: readonly Rule[];
  /** Only rules that read one of these documents, and only these documents. */
  readonly documents?: readonly string[] | undefined;
  /** The papers to look at, where a command has made them; all of the campaign if left out. */
  readonly made?: readonly Made[] | undefined;
  /** Only the papers of these notices. */
  readonly notices?: readonly string[] | undefined;
  readonly only?: readonly string[] | undefined;
  /** What a batch of it has selected. */
  readonly selected?: SelectedMailing | undefined;
  /** The dictionaries of its languages; without them nothing is said of spelling. */
  readonly spelling?: Spelling | undefined;
}

/** @throws Fault of reading the campaign and of making its papers; USAGE for settings that name no rule */
export function checkCampaign(request: CheckRequest): Report {
  const { workspace, rules } = request;
  const campaign =
    typeof request.campaign === 'string' ? workspace.campaign(request.campaign) : request.campaign;
  assertKnown(workspace, rules);
  const checked = checkedOf(request, campaign);
  const asked = rules.flatMap((rule) => askedAs(rule, campaign, request) ?? []);
  const placeOf = placeFinder(workspace, campaign, checked.linked);
  const collected = asked.map(({ rule, severity }) =>
    collectFindings(campaign.code, rule, severity, rule.check(checked), placeOf),
  );
  const found = collected.flatMap(({ findings }) => findings);
  const ran = request.documents === undefined ? rulesInFull(asked, request) : new Set<string>();
  const ids = rules.map(({ id }) => id);
  return {
    campaigns: [campaign.code],
    undecided: collected.flatMap(({ undecided }) => undecided),
    ...setAside(campaign, found, placeOf, ids, ran),
  };
}

/** Those that looked at all they ever look at: a batch may need an entry for a rule that looks at what it selects. */
function rulesInFull(asked: readonly { rule: Rule }[], { selected }: CheckRequest): ReadonlySet<string> {
  return new Set(
    asked.flatMap(({ rule }) => (rule.batch === undefined || selected !== undefined ? rule.id : [])),
  );
}

function askedAs(
  rule: Rule,
  { kind }: Campaign,
  { workspace, documents, only, selected }: CheckRequest,
): { rule: Rule; severity: Severity } | undefined {
  const severity = workspace.settings.check.rules[rule.id] ?? rule.severity;
  if (severity === 'off' || !rule.kinds.includes(kind)) return undefined;
  if (only !== undefined && !only.includes(rule.id)) return undefined;
  if (selected === undefined && rule.batch === 'only') return undefined;
  const isOfBatch = selected !== undefined && rule.batch !== undefined;
  if (isOfBatch || documents === undefined) return { rule, severity };
  return (rule.documents ?? []).some((id) => documents.includes(id)) ? { rule, severity } : undefined;
}

function checkedOf(
  { workspace, fonts, documents, notices, selected, spelling, made }: CheckRequest,
  campaign: Campaign,
): Checked {
  const papers =
    made === undefined
      ? gatherPapers({ workspace, campaign, fonts, notices })
      : readyPapers(madePapers(made, campaign));
  const wanted = (ids: readonly string[]): readonly string[] =>
    documents === undefined ? ids : ids.filter((id) => documents.includes(id));
  const all = documentKinds('campaign').map(({ id }) => id);
  return {
    campaign,
    linked: workspace.linked(campaign),
    brandOf: (document) => workspace.brandOf(campaign, document),
    settings: workspace.settings,
    get earlier() {
      return workspace.before(campaign);
    },
    others: () => otherCampaigns(workspace, campaign),
    papers: (ids) => wanted(ids).flatMap((id) => papers.of(id)),
    undated: () => revisionWarnings(workspace, campaign).filter(({ code }) => UNDATED.includes(code)),
    printed: (ids) => wanted(ids).flatMap((id) => onePhase(papers.of(id))),
    statements: () => printedStatements(workspace, campaign, noticesOf(campaign)),
    untranslated: () => wanted(all).flatMap((id) => papers.untranslated(id)),
    approvals: () => askedApprovals({ workspace, campaign, fonts, papers }),
    selected,
    spelling,
  };
}

/** That no earlier revision is beside the file, and that one changed nothing for dealers, is no matter of dates. */
const UNDATED: readonly string[] = ['SECTION_UNDATED', 'SECTION_UNCHANGED'];
/** The letters of two phases have other dates and the same pages. */
function onePhase(papers: readonly Paper[]): readonly Paper[] {
  const first = new Map<string, Paper>();
  for (const paper of papers.filter(({ answers }) => answers !== 'one')) {
    const { document, followUp, notice, language, audience, answers } = paper;
    const key = [document, followUp, notice.id, language, audience, answers].join(' ');
    if (!first.has(key)) first.set(key, paper);
  }
  return [...first.values()];
}

/** What is wrong with another file is said when that one is checked. */
function otherCampaigns(workspace: Workspace, { code }: Campaign): readonly Campaign[] {
  return workspace
    .campaignCodes()
    .filter((other) => other !== code)
    .flatMap((other) => unlessFault(() => workspace.campaign(other)) ?? []);
}

function assertKnown({ settings, dir }: Workspace, rules: readonly Rule[]): void {
  const unknown = Object.keys(settings.check.rules).find((id) => !rules.some((rule) => rule.id === id));
  if (unknown === undefined) return;
  throw new Fault('WORKSPACE_INVALID', `there is no rule "${unknown}"`, {
    place: { file: `${dir}/noticepress.yaml`, field: `check.rules.${unknown}` },
    hint: 'see the rules with noticepress check --rules',
  });
}
