/** Prints the audit report of filings as PDF: what was filed, signed and sent, with hashes, times and server replies. */
import { formatString } from '../../base/facts/formatFact.js';
import type { Workspace } from '../../campaign/workspace/openWorkspace.js';
import { layOut } from '../../compose/layOut.js';
import type { AuditedFiling, AuditReport } from '../../merge/auditReport.js';
import { printAs } from '../../print/printAs.js';
import { letterSource } from '../../render/letters/letterSource.js';
import { Letters } from '../../render/letters/letters.js';
import type { Filing, LogReport } from '../../shapes/documents/filing.js';
import type { FontBook } from '../../shapes/layout/fontBook.js';
import type { Instant } from '../../shapes/mail/message.js';
import type { FormData } from '../papers/formData.js';
import type { FilingHistory, FilingMessage } from './historyOf.js';

export interface AuditOrder {
  readonly workspace: Workspace;
  readonly fonts: FontBook;
  /** At least one; its brand sets the type. */
  readonly histories: readonly [FilingHistory, ...FilingHistory[]];
  readonly log: LogReport;
}

/** @returns a PDF. The same history makes the same bytes. */
export async function auditFilings({ workspace, fonts, histories, log }: AuditOrder): Promise<Uint8Array> {
  const [first] = histories;
  const campaign = workspace.campaign(first.filing.campaign);
  const { merger } = new Letters(letterSource(workspace, campaign, fonts));
  const report = reportOf(workspace, histories, log, fonts);
  const layout = layOut(merger.mergeAudit(report), fonts);
  const filling = layout.fill({});
  if ('code' in filling) throw new Error('the report has no slots');
  const parts = [{ composition: layout.compose(filling), filling }];
  return printAs('pdf', parts, fonts, { title: report.title, language: 'en' });
}

function reportOf(
  workspace: Workspace,
  histories: readonly FilingHistory[],
  log: LogReport,
  fonts: FontBook,
): AuditReport {
  const [{ filing } = { filing: undefined }, ...more] = histories;
  const title = more.length === 0 ? `Audit Report: Filing ${filing?.number ?? ''}` : 'Audit Report: Filings';
  const plain = (text: string): string =>
    Array.from(text, (each) => (fonts.missing(each) === undefined ? each : '?')).join('');
  const verdict = verdictOf(log);
  return {
    title,
    verdict,
    notes: notesOf(log),
    filings: histories.map((each) => audited(workspace, each, plain)),
  };
}

function verdictOf({ entries, findings }: LogReport): AuditReport['verdict'] {
  if (findings.length === 0)
    return {
      holds: true,
      text: `Checked when this report was made: the ${entries} entries of the activity log hold together, and everything on file agrees with them.`,
    };
  const told = findings.map(({ subject, what }) => `${subject}: ${what}`).join('; ');
  return { holds: false, text: `The activity log does not agree with what is on file. ${told}.` };
}

const notesOf = ({ entries, head }: LogReport): readonly string[] => [
  'Each entry of the log holds the hash of the one before it. An entry, a record, or a paper that was changed, removed, or added later breaks the chain.',
  `The last entry, number ${entries}, has the hash ${head}. Keep it: noticepress filings verify --head with this hash shows later whether entries were cut off.`,
  'The hash of a paper is the SHA-256 of its file, as sha256sum and certutil -hashfile compute it. Compare it with the file that came with this report.',
  'Times are UTC, by the clock of the machine that filed.',
];

function audited(
  workspace: Workspace,
  { filing, messages }: FilingHistory,
  plain: (text: string) => string,
): AuditedFiling {
  return {
    heading: `Filing ${filing.number}: ${filing.campaign}, VIN ${filing.vin}`,
    facts: factsOf(workspace, filing)
      .filter(([, value]) => value !== '')
      .map(([label, value]) => ({ label, value: plain(value) })),
    papers: papersOf(filing).map((paper) => ({ ...paper, name: plain(paper.name) })),
    events: [...ownEvents(filing), ...messages.flatMap(messageEvents)]
      .toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
      .map(({ at, detail, what }) => ({ at: timeOf(at), detail: plain(detail), what: plain(what) })),
  };
}

/** `December 1, 2026, 00:42:48 UTC`. */
const timeOf = (at: Instant): string => `${formatString(at.slice(0, 10), 'en')}, ${at.slice(11, 19)} UTC`;

function factsOf(workspace: Workspace, filing: Filing): readonly (readonly [string, string])[] {
  const { state, day, staff, user, buyer, about, changedBy, reason, phase, vin } = filing;
  const { title, phases } = workspace.campaign(filing.campaign);
  const { vehicle, dealer }: Partial<FormData> = JSON.parse(filing.values);
  const changed = changedBy === undefined ? '' : ` by filing ${changedBy}`;
  return [
    ['State', `${state}${changed}`],
    ['Changes', about === undefined ? '' : `filing ${about}`],
    ['Reason', reason],
    ['Campaign', `${filing.campaign}, ${title.en}`],
    ['Phase', phase === undefined ? '' : `${phase} of ${phases.length}`],
    [
      'Vehicle',
      [vin, vehicle && `${vehicle.model_year} ${vehicle.model}`, vehicle?.status].filter(Boolean).join(', '),
    ],
    ['Date of the form', formatString(day, 'en')],
    ['Buyer', [buyer.name, buyer.email, buyer.phone].filter(Boolean).join(', ')],
    [
      'Dealer',
      [filing.dealer, dealer?.name, dealer?.address.replaceAll('\n', ', ')].filter(Boolean).join(', '),
    ],
    ['Staff', staff],
    ['Filed by', user],
  ];
}

function papersOf({ form, faq, papers }: Filing): AuditedFiling['papers'] {
  return [
    ...(form === undefined ? [] : [{ name: 'form', what: 'before signatures', sha256: form }]),
    ...(faq === undefined ? [] : [{ name: 'FAQ', what: 'for the buyer', sha256: faq }]),
    ...papers.map(({ name, kind, sha256 }) => ({
      name,
      what: kind === 'scan' ? 'signed on paper' : 'signed on screen',
      sha256,
    })),
  ];
}

type AuditEvent = AuditedFiling['events'][number];

function ownEvents({ at, kind, about, papers, user }: Filing): readonly AuditEvent[] {
  const what = kind === 'withdrawal' ? 'Withdrawn' : about === undefined ? 'Filed' : 'Filed as a correction';
  return [
    { at, what, detail: `by ${user}` },
    ...papers.map((paper) => ({
      at: paper.at,
      what: paper.kind === 'scan' ? 'Signed paper attached' : 'Signed on the screen',
      detail: `by ${paper.user}, ${paper.size} bytes`,
    })),
  ];
}

function messageEvents({ kind, to, queuedAt, attempts }: FilingMessage): readonly AuditEvent[] {
  const name = kind === 'disclosure-copy' ? 'Compliance copy' : 'Copy to the buyer';
  return [
    { at: queuedAt, what: `${name} queued`, detail: to },
    ...attempts.map(({ beganAt, endedAt, outcome, code, reply }) => ({
      at: endedAt ?? beganAt,
      what: `${name}: ${outcome ?? 'being sent'}`,
      detail: [code ?? '', reply].filter((part) => part !== '').join(' '),
    })),
  ];
}
