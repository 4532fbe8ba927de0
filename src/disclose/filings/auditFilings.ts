/** Prints the audit report of filings as PDF: what was filed, signed and sent, with hashes, times and server replies. */
import type { Workspace } from '../../campaign/workspace/openWorkspace.js';
import { layOut } from '../../compose/layOut.js';
import type { AuditedFiling, AuditReport } from '../../merge/auditReport.js';
import { printAs } from '../../print/printAs.js';
import { letterSource } from '../../render/letters/letterSource.js';
import { Letters } from '../../render/letters/letters.js';
import type { Filing, LogReport } from '../../shapes/documents/filing.js';
import type { FontBook } from '../../shapes/layout/fontBook.js';
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
  const report = reportOf(histories, log, fonts);
  const layout = layOut(merger.mergeAudit(report), fonts);
  const filling = layout.fill({});
  if ('code' in filling) throw new Error('the report has no slots');
  const parts = [{ composition: layout.compose(filling), filling }];
  return printAs('pdf', parts, fonts, { title: report.title, language: 'en' });
}

function reportOf(histories: readonly FilingHistory[], log: LogReport, fonts: FontBook): AuditReport {
  const [{ filing } = { filing: undefined }, ...more] = histories;
  const title = more.length === 0 ? `Audit Report: Filing ${filing?.number ?? ''}` : 'Audit Report: Filings';
  const plain = (text: string): string =>
    Array.from(text, (each) => (fonts.missing(each) === undefined ? each : '?')).join('');
  return { title, notes: logNotes(log), filings: histories.map((each) => audited(each, plain)) };
}

function logNotes({ entries, head, findings }: LogReport): readonly string[] {
  const state =
    findings.length === 0
      ? `The activity log has ${entries} entries and holds together; everything on file agrees with it.`
      : `The activity log has ${entries} entries and does not hold together: ${findings.length} findings.`;
  return [
    state,
    `Its last entry has the hash ${head}.`,
    ...findings.map(({ subject, what }) => `${subject}: ${what}`),
    'Times are UTC. A hash of a paper is the SHA-256 of its file; noticepress filings verify checks all of them.',
  ];
}

function audited({ filing, messages }: FilingHistory, plain: (text: string) => string): AuditedFiling {
  return {
    heading: `Filing ${filing.number}: ${filing.campaign}, VIN ${filing.vin}`,
    facts: factsOf(filing)
      .filter(([, value]) => value !== '')
      .map(([label, value]) => ({ label, value: plain(value) })),
    papers: papersOf(filing).map((paper) => ({ ...paper, name: plain(paper.name) })),
    events: [...ownEvents(filing), ...messages.flatMap(messageEvents)]
      .toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
      .map((event) => ({ ...event, detail: plain(event.detail), what: plain(event.what) })),
  };
}

function factsOf(filing: Filing): readonly (readonly [string, string])[] {
  const { state, day, dealer, staff, user, buyer, about, changedBy, reason, phase } = filing;
  return [
    ['State', changedBy === undefined ? state : `${state} by filing ${changedBy}`],
    ['Changes', about === undefined ? '' : `filing ${about}`],
    ['Reason', reason],
    ['Date of the form', day],
    ['Phase', phase === undefined ? '' : String(phase)],
    ['Buyer', [buyer.name, buyer.email, buyer.phone].filter(Boolean).join(', ')],
    ['Dealer', dealer],
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

function ownEvents({ at, kind, about, papers }: Filing): readonly AuditEvent[] {
  const what = kind === 'withdrawal' ? 'Withdrawn' : about === undefined ? 'Filed' : 'Filed as a correction';
  return [
    { at, what, detail: '' },
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
