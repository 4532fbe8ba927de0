/** The counts of a batch come in; the page for people that tells them goes out as PDF. */
import type { Text } from '../campaign/values.js';
import { layOut } from '../compose/layOut.js';
import type { BatchSummary, SummaryGroup, SummaryRow } from '../merge/batchSummary.js';
import { printDocument } from '../print/printDocument.js';
import type { Letters } from '../render/letters.js';
import type { Tallies, Tally } from '../select/tallies.js';
import type { FontBook } from '../shapes/fontBook.js';
import { SUPPRESSED } from '../shapes/records.js';
import type { Mailing } from './mailing.js';
import type { Summary } from './summary.js';
import { writeDurably } from './writeDurably.js';

export type SummaryFacts = Omit<Summary, 'seal' | 'beside'>;

/** Gives the file's SHA-256. */
export async function writeSummaryPage(
  path: string,
  letters: Letters,
  fonts: FontBook,
  summary: BatchSummary,
): Promise<string> {
  const layout = layOut(letters.merger.mergeSummary(printable(summary, fonts)), fonts);
  const filling = layout.fill({});
  if ('code' in filling) throw new Error(`the summary page does not fit: ${filling.slot}`);
  const parts = [{ composition: layout.compose(filling), filling }];
  const bytes = await printDocument(parts, fonts, { title: summary.title, language: 'en' });
  return writeDurably(path, [bytes]);
}

/** Names of files and columns that slipped may be of any script: what the fonts lack prints as a question mark. */
function printable(summary: BatchSummary, fonts: FontBook): BatchSummary {
  const plain = (text: string): string =>
    Array.from(text, (character) => (fonts.missing(character) === undefined ? character : '?')).join('');
  return {
    ...summary,
    notes: summary.notes.map(plain),
    groups: summary.groups.map((group) => ({
      ...group,
      rows: group.rows.map((row) => ({ ...row, label: plain(row.label) })),
    })),
  };
}

/** The facts as the page shows them. */
export function summaryPage(
  facts: SummaryFacts,
  mailing: Mailing,
  counts: Tallies,
  warning: string | undefined,
): BatchSummary {
  return {
    title: `Batch ${mailing.name}`,
    campaign: { code: mailing.name, title: english(mailing.title) },
    phase: phaseWords(facts, mailing),
    date: facts.wave === null ? '' : `Wave ${facts.wave.replace('/', ' of ')}`,
    figures: [
      { label: 'records', value: facts.records },
      { label: 'mailed', value: facts.mailed },
      { label: 'suppressed', value: facts.suppressed },
      { label: 'rejected', value: facts.rejected },
      { label: 'sheets', value: facts.files.reduce((sum, { sheets }) => sum + sheets, 0) },
    ],
    groups: [
      reasonGroup(counts),
      groupOf('Model', counts.models),
      groupOf('State', counts.states, (name) => name || 'none, or abroad'),
      ...(mailing.phases.length === 0
        ? []
        : [groupOf('Phase', counts.phases, (name) => (name === '' ? 'in no phase' : `Phase ${name}`))]),
    ],
    files: facts.files.map((file) => ({ ...file, sha256: file.sha256.slice(0, 16) })),
    notes: notesOf(facts, warning),
  };
}

function english(text: Text): string {
  return typeof text === 'string' ? text : text.en;
}

function phaseWords({ phase }: SummaryFacts, mailing: Mailing): string {
  if (phase !== null) return `Phase ${phase}`;
  if (mailing.countsOpen) return 'All vehicles that are still open';
  return mailing.phases.length === 0 ? 'All vehicles of the campaign' : 'All phases that are available';
}

function reasonGroup({ outcomes, reasons }: Tallies): SummaryGroup {
  const rows = Object.entries(reasons).map(([reason, count]) => {
    const suppressed = (SUPPRESSED as readonly string[]).includes(reason);
    return { name: reason, mailed: 0, suppressed: suppressed ? count : 0, rejected: suppressed ? 0 : count };
  });
  return groupOf('Reason', [
    { name: 'mailed', mailed: outcomes.mailed, suppressed: 0, rejected: 0 },
    ...rows,
  ]);
}

function groupOf(
  title: string,
  counts: readonly Tally[],
  label: (name: string) => string = (name) => name || 'not known',
): SummaryGroup {
  const totals = counts.map(({ mailed, suppressed, rejected }) => mailed + suppressed + rejected);
  const longest = Math.max(1, ...totals);
  const rows = counts.map(({ name, ...tally }, index): SummaryRow => {
    const total = totals[index] ?? 0;
    const share = Math.round((100 * total) / longest);
    return { label: label(name), ...tally, total, share };
  });
  return { title, rows };
}

const counted = (value: number): string => value.toLocaleString('en-US');

function notesOf(facts: SummaryFacts, warning: string | undefined): readonly string[] {
  const fellBack = facts.fell_back_to_english;
  return [
    ...facts.inputs.map(({ name, sha256 }) => `Read from ${name}, SHA-256 ${sha256}.`),
    ...(facts.problems > 0
      ? [`problems.csv lists ${counted(facts.problems)} things that are wrong with rows.`]
      : []),
    ...(fellBack > 0
      ? [
          `${counted(fellBack)} letters are in English because their owners' language is not given or not spoken.`,
        ]
      : []),
    ...(warning === undefined ? [] : [warning]),
    `${facts.variants} variants, ${facts.compositions} compositions, batch ${facts.batch.slice(0, 16)}.`,
  ];
}
