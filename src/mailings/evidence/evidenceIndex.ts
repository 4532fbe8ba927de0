/** Makes the index of an evidence folder: its papers, mailings, counts and approvals, as JSON and as a page. */
import { formatDay, formatNumber } from '../../base/facts/formatFact.js';
import { nounOf } from '../../base/text/plural.js';
import type { Campaign } from '../../campaign/schema/campaignSchema.js';
import { type ApprovalState, nameOfApprovable } from '../../check/rule/approvalState.js';
import type { ReportCell, ReportPage, ReportTable } from '../../merge/reportPage.js';
import type { Mailing } from '../../shapes/mailings/mailings.js';
import type { EvidencePaper } from './evidencePapers.js';

/** Version of index.json. */
const INDEX_FORMAT = 1;

export interface Evidence {
  readonly campaign: Campaign;
  /** Of lines that name none. */
  readonly make: string;
  readonly papers: readonly EvidencePaper[];
  readonly mailings: readonly Mailing[];
  /** What became of the approvals of its papers. */
  readonly approvals: readonly ApprovalState[];
}

interface Approval {
  readonly what: string;
  readonly reason: string;
}

/** What somebody approved, or accepted with a reason. */
function approvalsOf({ campaign, mailings, approvals }: Evidence): readonly Approval[] {
  const { recall, settlement } = campaign;
  return [
    ...approvals.flatMap((state) =>
      state.approval === undefined ? [] : [{ what: nameOfApprovable(state), reason: approvedBy(state) }],
    ),
    ...(recall?.submitted === undefined
      ? []
      : [{ what: 'Letters and envelope submitted to NHTSA', reason: recall.submitted }]),
    ...(settlement === undefined
      ? []
      : [{ what: 'Settlement approved by the court', reason: settlement.approved }]),
    ...Object.entries(recall?.statutory ?? {}).map(([id, { reason, approved }]) => ({
      what: `Wording of ${id} replaced: ${reason}`,
      reason: approved,
    })),
    ...(recall?.reimbursement_exempt === undefined
      ? []
      : [{ what: 'No offer of reimbursement', reason: recall.reimbursement_exempt }]),
    ...mailings.flatMap(({ facts }) =>
      Object.entries(facts.accepted).map(([id, reason]) => ({
        what: `${facts.folder}: made in spite of ${id}`,
        reason,
      })),
    ),
  ];
}

function approvedBy({ approval, state }: ApprovalState): string {
  const { by = '', role = '', at = '', note = '' } = approval ?? {};
  const who = role === '' ? by : `${by}, ${role}`;
  const when = formatDay(at.slice(0, 10), 'en') ?? at;
  const rest = [
    ...(note === '' ? [] : [note]),
    ...(state === 'void' ? ['The paper has changed since.'] : []),
  ];
  return [`${who}, ${when}.`, ...rest].join(' ');
}

export function evidenceJson(evidence: Evidence): string {
  const { papers, mailings } = evidence;
  const { code, kind, title, recall } = evidence.campaign;
  const index = {
    format: INDEX_FORMAT,
    campaign: code,
    kind,
    title,
    basis: kind === 'safety_recall' ? ['49 CFR 573.6(c)(10)', '49 CFR 577.5'] : ['49 CFR 579.5'],
    agency_numbers: (recall?.agency_numbers ?? []).map(({ number }) => number),
    vehicles: vehiclesOf(evidence),
    summary: title.en,
    papers: papers.map(({ bytes: _, firstSent = null, due = null, notice = null, ...paper }) => ({
      ...paper,
      notice,
      first_sent: firstSent,
      due,
    })),
    mailings: mailings.map(({ batch, notice, day, facts }) => ({ batch, notice, date: day, ...facts })),
    approvals: approvalsOf(evidence),
  };
  return `${JSON.stringify(index, null, 2)}\n`;
}

/** Make, model and model years, which 579.5 wants of each communication. */
function vehiclesOf({
  campaign,
  make: own,
}: Evidence): readonly { make: string; model: string; model_years: string }[] {
  return (campaign.vehicles?.lines ?? []).map(({ make = own, model, model_years }) => ({
    ...{ make, model },
    model_years:
      model_years.from === model_years.to ? `${model_years.from}` : `${model_years.from}-${model_years.to}`,
  }));
}

const name = (text: string): ReportCell => ({ text, side: 'name' });
const word = (text: string): ReportCell => ({ text, side: 'word' });
const hash = (text: string): ReportCell => ({ text, side: 'hash' });
const count = (value: number | string): ReportCell => ({
  text: typeof value === 'number' ? formatNumber(value) : value,
  side: 'count',
});
const day = (value: string | undefined): ReportCell =>
  word(value === undefined ? '' : (formatDay(value, 'en') ?? value));

export function evidencePage(evidence: Evidence): ReportPage {
  const { campaign, papers, mailings } = evidence;
  const { code, kind, title, recall } = campaign;
  const isRecall = kind === 'safety_recall';
  const numbers = (recall?.agency_numbers ?? []).map(({ number }) => number).join(', ');
  const pieces = mailings.reduce((sum, { facts }) => sum + facts.pieces, 0);
  const vehicles = mailings.reduce((sum, { facts }) => sum + facts.mailed, 0);
  return {
    title: `Evidence of ${code}`,
    kind: isRecall ? 'Copies for NHTSA: 49 CFR 573.6(c)(10), 577.5' : 'Copies for NHTSA: 49 CFR 579.5',
    heading: `${code} ${title.en}`,
    line: [numbers === '' ? '' : `NHTSA recall ${numbers}`, vehicleLine(evidence)].filter(Boolean).join('. '),
    figures: [
      { label: 'papers', value: formatNumber(papers.length) },
      { label: nounOf(mailings.length, 'mailing'), value: formatNumber(mailings.length) },
      { label: 'pieces mailed', value: formatNumber(pieces) },
      { label: 'vehicles mailed to', value: formatNumber(vehicles) },
    ],
    plots: [],
    tables: [papersTable(papers), hashTable(papers), ...mailingTables(mailings), ...approvalTables(evidence)],
    notes: [
      'Each paper is a representative copy: invented owner, vehicle and address, SAMPLE on each page that shows them, and the wording of the campaign file of today.',
      isRecall
        ? 'Due: copies go to NHTSA within five days after a paper was first sent to more than one owner or dealer (49 CFR 573.6(c)(10)); moved to the business day before where the fifth day is none. Counsel confirms the dates.'
        : 'Due: copies of communications that are no recall go to NHTSA within five working days after the month in which they were sent (49 CFR 579.5(d)). Counsel confirms the dates.',
      'A blank day was not entered: noticepress mailed enters those of notices, "published" of the campaign file those of other papers.',
      'A hash is the SHA-256 of the file, as sha256sum and certutil -hashfile compute it. index.json has all of this for programs.',
    ],
  };
}

const vehicleLine = (evidence: Evidence): string =>
  vehiclesOf(evidence)
    .map(({ make, model, model_years }) => `${make} ${model} ${model_years}`)
    .join(', ');

const papersTable = (papers: readonly EvidencePaper[]): ReportTable => ({
  title: 'Papers',
  columns: [name('Paper'), word('Asked for by'), word('First sent'), word('Due at NHTSA'), count('Pages')],
  rows: papers.map(({ file, basis, firstSent, due, pages }) => ({
    cells: [name(file), word(basis), day(firstSent), day(due), count(pages)],
  })),
});

const hashTable = (papers: readonly EvidencePaper[]): ReportTable => ({
  title: 'Hashes',
  columns: [word('Paper'), name('SHA-256')],
  rows: papers.map(({ file, sha256 }) => ({
    cells: [word(file.slice(0, 2)), { text: sha256, side: 'name' }],
  })),
});

function mailingTables(mailings: readonly Mailing[]): readonly ReportTable[] {
  if (mailings.length === 0) return [];
  return [
    {
      title: 'Mailings',
      columns: [
        name('Mailed on'),
        word('Notice'),
        count('Pieces'),
        count('Vehicles'),
        count('Left out'),
        count('Rejected'),
      ],
      rows: mailings.map(({ day: on, notice, facts }) => ({
        cells: [
          name(formatDay(on, 'en') ?? on),
          word(notice),
          ...[facts.pieces, facts.mailed, facts.suppressed, facts.rejected].map(count),
        ],
      })),
    },
    {
      title: 'Batches',
      columns: [word('Folder'), name('Seal of its summary')],
      rows: mailings.map(({ facts }) => ({ cells: [word(facts.folder), name(facts.seal)] })),
    },
  ];
}

function approvalTables(evidence: Evidence): readonly ReportTable[] {
  const approvals = approvalsOf(evidence);
  if (approvals.length === 0) return [];
  const rows = approvals.map(({ what, reason }) => ({ cells: [name(what), hash(reason)] }));
  return [{ title: 'Approvals', columns: [name('Approved or accepted'), hash('By, or why')], rows }];
}
