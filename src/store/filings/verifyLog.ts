/** Checks the activity log against itself, and everything on file against the log. */
import type { Kysely } from 'kysely';
import { Fault } from '../../base/problems.js';
import { sha256Of } from '../../base/text/sha256Of.js';
import type { LogEntry, LogFinding, LogReport } from '../../shapes/documents/filing.js';
import type { Sha256 } from '../../shapes/mail/message.js';
import type { WorkspaceTables } from '../database/tables.js';
import { entryHash, NO_ENTRY } from '../log/entryHash.js';
import { recordHash } from '../log/recordText.js';
import type { Sealer } from '../seal/sealer.js';
import { filingColumns, openFiling } from './filingRows.js';

type Queries = Kysely<WorkspaceTables>;

/**
 * A record that is gone counts as removed unless the log says that it was purged. Whoever can write the database could also
 * cut off the newest entries with their records: only a head that was noted elsewhere shows that.
 *
 * @param head a hash of an entry, noted at an earlier time
 */
export async function verifyLog(db: Queries, sealer: Sealer, head: Sha256 | undefined): Promise<LogReport> {
  const entries = await db.selectFrom('activity').selectAll().orderBy('number').execute();
  const records = await recordsOnFile(db, sealer);
  const findings = [
    ...chainFindings(entries),
    ...(head === undefined || head === NO_ENTRY || entries.some(({ hash }) => hash === head)
      ? []
      : [{ subject: 'log', what: `it has no entry with the hash ${head}: entries were cut off or changed` }]),
    ...recordFindings(entries, records),
    ...(await columnFindings(db, sealer)),
    ...(await contentFindings(db, sealer)),
  ];
  const filings = [...records.keys()].filter((subject) => subject.startsWith('filing ')).length;
  return { entries: entries.length, filings, head: entries.at(-1)?.hash ?? NO_ENTRY, findings };
}

function chainFindings(entries: readonly LogEntry[]): LogFinding[] {
  let [number, previous] = [1, NO_ENTRY];
  const findings: LogFinding[] = [];
  for (const entry of entries) {
    const subject = `entry ${entry.number}`;
    if (entry.number !== number) findings.push({ subject, what: `entry ${number} is missing before it` });
    else if (entry.previous !== previous)
      findings.push({ subject, what: 'it does not follow from the entry before' });
    if (entryHash(entry) !== entry.hash) findings.push({ subject, what: 'it was changed' });
    number = entry.number + 1;
    previous = entry.hash;
  }
  return findings;
}

/** For a record that was changed, so that it cannot be read any more. */
const UNREADABLE = 'unreadable';

/** What the log should say of each record, by subject. */
async function recordsOnFile(db: Queries, sealer: Sealer): Promise<ReadonlyMap<string, Sha256>> {
  const hashOf = (salt: string, record: string): Sha256 =>
    readable(() => recordHash(sealer.open(salt, 'salt'), sealer.open(record))) ?? UNREADABLE;
  const messageHash = (salt: string, message: string): Sha256 =>
    readable(() => recordHash(sealer.open(salt, 'salt'), message)) ?? UNREADABLE;
  const [filings, papers, messages, refusals] = await Promise.all([
    db.selectFrom('filings').select(['number', 'salt', 'record']).execute(),
    db.selectFrom('filing_papers').select(['filing', 'position', 'salt', 'record']).execute(),
    db.selectFrom('filing_messages').select(['filing', 'position', 'salt', 'message']).execute(),
    db.selectFrom('refusals').select(['number', 'salt', 'record']).execute(),
  ]);
  return new Map([
    ...filings.map((each) => [`filing ${each.number}`, hashOf(each.salt, each.record)] as const),
    ...papers.map(
      (each) => [`paper ${each.filing}.${each.position}`, hashOf(each.salt, each.record)] as const,
    ),
    ...messages.map(
      (each) => [`message ${each.filing}.${each.position}`, messageHash(each.salt, each.message)] as const,
    ),
    ...refusals.map((each) => [`refusal ${each.number}`, hashOf(each.salt, each.record)] as const),
  ]);
}

/** Undefined for what was changed in the database. */
function readable<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof Fault && error.code === 'STORE_BROKEN') return undefined;
    throw error;
  }
}

function recordFindings(entries: readonly LogEntry[], records: ReadonlyMap<string, Sha256>): LogFinding[] {
  const purged = new Set(entries.filter(({ what }) => what === 'purged').map(({ subject }) => subject));
  const logged = new Map(
    entries.filter(({ what }) => what !== 'purged').map(({ subject, record }) => [subject, record]),
  );
  const ofLog = [...logged].flatMap(([subject, hash]): LogFinding[] => {
    const record = records.get(subject);
    if (record === hash) return [];
    if (record !== undefined) return [{ subject, what: 'it was changed after it was filed' }];
    return purged.has(subject) ? [] : [{ subject, what: 'it was removed' }];
  });
  const unlogged = [...records.keys()].filter((subject) => !logged.has(subject));
  return [...ofLog, ...unlogged.map((subject) => ({ subject, what: 'the log does not know it' }))];
}

/** The columns beside a record are copies of what it says. */
async function columnFindings(db: Queries, sealer: Sealer): Promise<LogFinding[]> {
  const rows = await db.selectFrom('filings').selectAll().orderBy('number').execute();
  return rows.flatMap(({ number, salt: _, record, ...columns }) => {
    const filing = readable(() => openFiling(record, sealer));
    if (filing === undefined) return []; // the log tells it
    const wanted: Record<string, unknown> = filingColumns(filing, sealer);
    const wrong = Object.entries(columns).filter(([name, value]) => wanted[name] !== value);
    if (wrong.length === 0) return [];
    const what = `its ${wrong.map(([name]) => name).join(', ')} was changed`;
    return [{ subject: `filing ${number}`, what }];
  });
}

/** Forms, FAQs and signed papers are kept under their hash. */
async function contentFindings(db: Queries, sealer: Sealer): Promise<LogFinding[]> {
  const forms = await db.selectFrom('filings').select(['number', 'form', 'faq']).orderBy('number').execute();
  const papers = await db.selectFrom('filing_papers').select(['filing', 'position', 'sha256']).execute();
  const kept = [
    ...forms.flatMap(({ number, form, faq }) => [
      ...(form === null ? [] : [[`form of filing ${number}`, form] as const]),
      ...(faq === null ? [] : [[`FAQ of filing ${number}`, faq] as const]),
    ]),
    ...papers.map(({ filing, position, sha256 }) => [`paper ${filing}.${position}`, sha256] as const),
  ];
  const seen = new Map<Sha256, string | undefined>();
  for (const [, sha256] of kept) if (!seen.has(sha256)) seen.set(sha256, await issueOf(db, sealer, sha256));
  return kept.flatMap(([subject, sha256]) => {
    const what = seen.get(sha256);
    return what === undefined ? [] : [{ subject, what }];
  });
}

async function issueOf(db: Queries, { openBytes }: Sealer, sha256: Sha256): Promise<string | undefined> {
  const row = await db.selectFrom('blobs').select('content').where('sha256', '=', sha256).executeTakeFirst();
  if (row === undefined) return 'its content is missing';
  const content = readable(() => openBytes(row.content));
  return content !== undefined && sha256Of(content) === sha256 ? undefined : 'its content was changed';
}
