/** Writes the summary page of a batch as PDF. */
import { nounOf, plural } from '../../base/text/plural.js';
import type { Text } from '../../campaign/schema/values.js';
import { layOut } from '../../compose/layOut.js';
import type { BatchSummary, SummaryGroup, SummaryRow } from '../../merge/batchSummary.js';
import { coarseNote } from '../../render/coarsePictures.js';
import type { Letters } from '../../render/letters/letters.js';
import type { Tallies, Tally } from '../../select/report/tallies.js';
import type { UnreadColumns } from '../../select/scratch/unreadColumns.js';
import type { FilledComposition } from '../../shapes/layout/composition.js';
import type { FontBook } from '../../shapes/layout/fontBook.js';
import { SUPPRESSED } from '../../shapes/records.js';
import {
  type EnclosureCount,
  envelopeNotes,
  fitNotes,
  type GroupCount,
  partitionNotes,
  type Summary,
  type TextPlace,
  testNote,
  textPlace,
} from '../folder/summary.js';
import { type PrintedPdf, writePdf } from '../folder/writePdf.js';
import type { Mailing } from '../plan/mailing.js';
import { printableText } from './printableText.js';

export type SummaryFacts = Omit<Summary, 'seal' | 'beside'>;

/** Returns the file's SHA-256 and page count. */
export async function writeSummaryPage(
  path: string,
  letters: Letters,
  fonts: FontBook,
  summary: BatchSummary,
): Promise<PrintedPdf> {
  const parts = [layOutSummary(letters, fonts, summary)];
  return writePdf(path, parts, fonts, { title: summary.title, language: 'en' });
}

/** @throws Fault of its template */
export function layOutSummary(letters: Letters, fonts: FontBook, summary: BatchSummary): FilledComposition {
  const layout = layOut(letters.merger.mergeSummary(printable(summary, fonts)), fonts);
  const filling = layout.fill({});
  if ('code' in filling) throw new Error(`the summary page does not fit: ${filling.slot}`);
  return { composition: layout.compose(filling), filling };
}

/** Names of files and shifted columns may be in any script; characters missing from the fonts print as question marks. */
function printable(summary: BatchSummary, fonts: FontBook): BatchSummary {
  const plain = (text: string): string => printableText(text, fonts);
  return {
    ...summary,
    notes: summary.notes.map(plain),
    sources: summary.sources.map(plain),
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
  const totalOf = (kind: 'pieces' | 'sheets'): number =>
    facts.files.reduce((sum, file) => sum + file[kind], 0);
  const total = (value: number, noun: string) => ({ label: nounOf(value, noun), value });
  return {
    title: `${facts.test_run === undefined ? 'Batch' : 'Test run of'} ${mailing.name}`,
    campaign: { code: mailing.name, title: english(mailing.title) },
    phase: [noticeWords(mailing), phaseWords(facts, mailing)].join(''),
    date: [
      ...(facts.wave === null ? [] : [`Wave ${facts.wave.replace('/', ' of ')}`]),
      ...(facts.test_run === undefined ? [] : ['TEST RUN: do not mail']),
    ].join(' · '),
    totals: [
      total(totalOf('pieces'), 'piece'),
      total(totalOf('sheets'), 'sheet'),
      total(facts.files.length, 'file'),
    ],
    figures: [
      total(facts.records, 'record'),
      { label: 'mailed', value: facts.mailed },
      { label: 'suppressed', value: facts.suppressed },
      { label: 'rejected', value: facts.rejected },
    ],
    groups: [
      reasonGroup(counts),
      groupOf('Model', counts.models),
      uncoveredGroup(facts),
      groupOf('State', counts.states, (name) => name || 'none, or abroad'),
      ...(mailing.phases.length === 0
        ? []
        : [groupOf('Phase', counts.phases, (name) => (name === '' ? 'in no phase' : `Phase ${name}`))]),
    ],
    files: facts.files.map((file) => ({ ...file, sha256: file.sha256.slice(0, 16) })),
    notes: notesOf(facts, warning),
    sources: sourcesOf(facts),
  };
}

function english(text: Text): string {
  return typeof text === 'string' ? text : text.en;
}

/** `Interim notice 26NB04: `; empty for the remedy notice. */
function noticeWords({ name, notice }: Mailing): string {
  if (notice === undefined || notice.kind === 'remedy') return '';
  const code = notice.code === name ? '' : ` ${notice.code}`;
  return `${notice.kind[0]?.toUpperCase()}${notice.kind.slice(1)} notice${code}: `;
}

function phaseWords({ phase }: SummaryFacts, mailing: Mailing): string {
  if (phase !== null) return `Phase ${phase}`;
  if (mailing.countsOpen) return 'All vehicles that are still open';
  if (mailing.phases.length === 0) return 'All vehicles of the campaign';
  return ALL_PHASES[mailing.notice?.kind ?? ''] ?? 'All phases';
}

const ALL_PHASES: Readonly<Record<string, string>> = {
  remedy: 'All phases that are available',
  interim: 'All phases without a remedy',
};

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

/** Lets readers who know the models spot one that should be covered. */
function uncoveredGroup({ uncovered_models: models }: SummaryFacts): SummaryGroup {
  const rows = Object.entries(models).slice(0, UNCOVERED_SHOWN);
  return groupOf(
    'Model that no line covers',
    rows.map(([name, suppressed]) => ({ name, mailed: 0, suppressed, rejected: 0 })),
  );
}

const UNCOVERED_SHOWN = 100;

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

function notesOf(facts: SummaryFacts, warning: string | undefined): readonly string[] {
  const { unread, problems } = facts;
  const test = testNote(facts);
  return [
    ...(test === undefined ? [] : [test]),
    ...envelopeNotes(facts),
    ...groupNotes(facts.groups ?? []),
    ...(facts.seeds === undefined ? [] : [seedNote(facts.seeds)]),
    ...unread.map(unreadNote),
    ...(problems > 0 ? [problemNote(problems)] : []),
    ...(facts.fell_back_to_english > 0 ? [englishNote(facts.fell_back_to_english)] : []),
    ...(facts.enclosures ?? []).map(enclosureNote),
    ...partitionNotes(facts),
    ...(facts.unreached_texts ?? []).map((text) => `No letter prints the text at ${textPlace(text)}.`),
    ...(facts.empty_texts ?? []).map(emptyNote),
    ...(facts.coarse_pictures ?? []).map(coarseNote),
    ...fitNotes(facts),
    ...(warning === undefined ? [] : [warning]),
    ...standingNotes(facts),
  ];
}

const sourcesOf = ({ inputs, variants, compositions, batch }: SummaryFacts): readonly string[] => [
  ...inputs.map(({ name, sha256 }) => `${name}, SHA-256 ${sha256}`),
  `${plural(variants, 'variant')}, ${plural(compositions, 'composition')}, batch ${batch.slice(0, 16)}`,
];

function enclosureNote({ id, name, stock, pieces, sheets, grams }: EnclosureCount): string {
  const amounts = [
    plural(pieces, 'piece'),
    ...(sheets === undefined ? [] : [plural(sheets, 'sheet')]),
    ...(grams === undefined ? [] : [`${grams.toLocaleString('en-US')} g`]),
  ];
  const from = stock === undefined ? '' : `, from stock ${stock}`;
  return `Enclosed: ${name} (column ${id}${from}): ${amounts.join(', ')}.`;
}

/** Nothing for a single group of pieces of nothing but paper. */
function groupNotes(groups: readonly GroupCount[]): readonly string[] {
  if (groups.length < 2 && groups[0]?.postage === undefined) return [];
  return groups.map(({ group, box, pieces, sheets_each: each, sheets, grams_each: grams, postage }) => {
    const what = `${plural(pieces, box === true ? 'box' : 'piece')} of ${plural(each, 'sheet')}, ${plural(sheets, 'sheet')} in all`;
    return `File group ${group}: ${what}${grams === undefined ? '' : `; ${grams} g each, ${postage}`}.`;
  });
}

const seedNote = (seeds: number): string =>
  `${plural(seeds, 'seed piece')} to addresses of your own ${seeds === 1 ? 'is' : 'are'} among the pieces, and in no count of records.`;

function emptyNote({ pieces, ...text }: TextPlace & { readonly pieces: number }): string {
  const letters = `${plural(pieces, 'letter')} ${pieces === 1 ? 'prints' : 'print'}`;
  return `${letters} none of the texts at ${textPlace(text)}; add one without a condition, or use choose.`;
}

function standingNotes({ accepted = {}, open_points = [], assumed = [] }: SummaryFacts): readonly string[] {
  return [
    ...Object.entries(accepted).map(([id, reason]) => `Made in spite of ${id}: ${reason}.`),
    ...open_points.map((point) => `Still to be decided: ${point}`),
    ...assumed.map(({ path, why }) => `Assumed: ${path}. ${why}`),
  ];
}

function unreadNote({ name, columns }: UnreadColumns): string {
  return `Not read: ${plural(columns.length, 'column')} of ${name}: ${columns.join(', ')}.`;
}

function problemNote(count: number): string {
  return `problems.csv lists ${plural(count, 'thing')} that ${count === 1 ? 'is' : 'are'} wrong with rows.`;
}

function englishNote(count: number): string {
  const whose = count === 1 ? "is in English because its owner's" : "are in English because their owners'";
  return `${plural(count, 'letter')} ${whose} language is missing or unsupported.`;
}
