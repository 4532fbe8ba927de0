/** Puts filings into lines for a terminal, and into the data that `--json` prints. */
import { plural } from '../../base/text/plural.js';
import type { FilingMessage } from '../../disclose/filings/historyOf.js';
import type { FiledRefusal, Filing, LogReport } from '../../shapes/documents/filing.js';
import type { PurgePlan } from '../../shapes/documents/purge.js';

/** What `--json` prints of a filing; the values of its form are in the export. */
export function filingView({ values: _, about, kind, at, day, buyer, ...filing }: Filing): object {
  return {
    number: filing.number,
    date: day,
    vin: filing.vin,
    campaign: filing.campaign,
    phase: filing.phase ?? null,
    buyer: buyer.name,
    email: buyer.email,
    phone: buyer.phone,
    language: buyer.language,
    state: filing.state,
    dealer: filing.dealer,
    staff: filing.staff,
    user: filing.user,
    filed_at: at,
    corrects: kind === 'form' ? (about ?? null) : null,
    withdraws: kind === 'withdrawal' ? (about ?? null) : null,
    changed_by: filing.changedBy ?? null,
    reason: filing.reason,
    form: filing.form ?? null,
    faq: filing.faq ?? null,
    papers: filing.papers,
    messages: filing.messages,
  };
}

export function listReport(filings: readonly Filing[], refusals: readonly FiledRefusal[]): string {
  const rows = filings.map(
    ({ number, day, vin, campaign, buyer, ...filing }) =>
      `${String(number).padStart(6)}  ${day}  ${vin}  ${campaign.padEnd(8)} ${stateWords(filing).padEnd(22)} ${buyer.name}\n`,
  );
  const refused = refusals.map(({ at, vin, code, why }) => `  ${at.slice(0, 10)}  ${vin}  ${code}  ${why}\n`);
  const head = filings.length === 0 ? 'Nothing is on file.\n' : rows.join('');
  return refused.length === 0 ? head : `${head}Refused:\n${refused.join('')}`;
}

function stateWords({ state, about, changedBy }: Pick<Filing, 'state' | 'about' | 'changedBy'>): string {
  if (state === 'withdrawal') return `withdraws ${about}`;
  if (changedBy !== undefined) return `${state} by ${changedBy}`;
  return about === undefined ? state : `${state}, corrects ${about}`;
}

export function filingReport(filing: Filing, messages: readonly FilingMessage[]): string {
  const { number, campaign, phase, vin, day, at, dealer, staff, user, buyer, form, reason } = filing;
  const facts: readonly (readonly [string, string])[] = [
    ['filing', String(number)],
    ['state', stateWords(filing)],
    ['reason', reason],
    ['date', day],
    ['filed', `${at} by ${user || 'nobody known'}`],
    ['campaign', phase === undefined ? campaign : `${campaign}, phase ${phase}`],
    ['vin', vin],
    ['buyer', [buyer.name, buyer.email, buyer.phone].filter(Boolean).join(', ')],
    ['dealer', staff === '' ? dealer : `${dealer}, ${staff}`],
    ['form', form === undefined ? '' : `sha256 ${form}`],
    ...filing.papers.map(
      ({ name, kind, sha256 }) =>
        [kind === 'scan' ? 'signed scan' : 'signed', `${name}, sha256 ${sha256}`] as const,
    ),
    ...messages.map(({ id, kind, state, to }) => ['message', `${id}  ${state}  ${kind}, to ${to}`] as const),
  ];
  return facts
    .filter(([, value]) => value !== '')
    .map(([label, value]) => `${label.padEnd(12)} ${value}\n`)
    .join('');
}

export function purgeReport({ filings, refusals }: PurgePlan, done: boolean): string {
  if (filings.length + refusals.length === 0)
    return 'Nothing is older than the retention of the workspace.\n';
  const counted = `${plural(filings.length, 'filing')} and ${plural(refusals.length, 'refusal')}`;
  const lines = [
    ...filings.map(({ number, at, vin, campaign }) =>
      purgeLine(`filing ${number}`, at, `${vin}  ${campaign}`),
    ),
    ...refusals.map(({ number, at, code }) => purgeLine(`refusal ${number}`, at, code)),
  ];
  if (done) return `Removed ${counted}, with their papers and messages:\n${lines.join('')}`;
  return `${counted} would be removed, with their papers and messages; nothing was removed yet:\n${lines.join('')}To remove them for good, add --yes.\n`;
}

const purgeLine = (what: string, at: string, more: string): string =>
  `  ${what.padEnd(14)} ${at.slice(0, 10)}  ${more}\n`;

export function verifyReport({ entries, filings, head, findings }: LogReport): string {
  const counted = `${plural(filings, 'filing')}, ${plural(entries, 'log record')}; the last entry has the hash\n${head}\n`;
  if (findings.length === 0) return `Everything on file agrees with the activity log: ${counted}`;
  const found = findings.map(({ subject, what }) => `  ${subject}: ${what}\n`);
  return `${plural(findings.length, 'finding')}:\n${found.join('')}${counted}`;
}
