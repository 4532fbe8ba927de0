/** Describes a change in words, one line for each cell or place. */
import type { Block, BlockCell, Change } from '../shapes/layout/revision.js';
import { wordChanges } from './wordChanges.js';

/** Lines such as `vehicle table, row 2023 GX: Approximate Total Vehicles "5,230", was "5,200"`. */
export function describeChange(change: Change): readonly string[] {
  switch (change.kind) {
    case 'added':
      return [`new ${nameOf(change.after)}: ${contentOf(change.after)}`];
    case 'removed':
      return [`removed ${nameOf(change.before)}: ${contentOf(change.before)}`];
    case 'moved':
      return [`moved ${nameOf(change.after)}${originOf(change)}: ${contentOf(change.after)}`];
    case 'changed':
      return [
        ...describeWords(change.before, change.after),
        ...describeEmphasis(change.before, change.after),
        ...describePictures(change.before, change.after),
      ];
  }
}

function describeWords(before: Block, after: Block): readonly string[] {
  if (after.kind === 'row') return describeRow(before, after);
  if (before.text === after.text) return [];
  return wordChanges(before.text, after.text).map(
    (place) => `${after.kind}: "${place.after}", was "${place.before}"`,
  );
}

/** What is set off now, or no longer, among words that both revisions have. */
function describeEmphasis(before: Block, after: Block): readonly string[] {
  const name = after.kind === 'row' ? nameOf(after) : after.kind;
  const changed = (these: Block, those: Block, words: (kind: string) => string) =>
    these.emphasis.flatMap((each) => {
      const [kind = '', text = ''] = each.split(/: (.*)/s);
      if (those.emphasis.includes(each) || !those.text.includes(text)) return [];
      return [`${name}: "${text}" ${words(kind)}`];
    });
  return [
    ...changed(after, before, (kind) => `is now ${kind}`),
    ...changed(before, after, (kind) => `is no longer ${kind}`),
  ];
}

/** The words of a picture may be the same. */
function describePictures(before: Block, after: Block): readonly string[] {
  const isSame = after.pictures.join(' ') === before.pictures.join(' ');
  return isSame ? [] : [`${nameOf(after)}: another picture, "${after.text}"`];
}

/** `row Phase 7 of the phase table`. */
function nameOf({ kind, row, table }: Block): string {
  return kind === 'row' ? `row ${row} of the ${table}` : kind;
}

/** Its former section, unless the section moved along. */
function originOf({ before, after }: Change & { kind: 'moved' }): string {
  return before.section === '' || before.section === after.section ? '' : ` from ${before.section}`;
}

function contentOf(block: Block): string {
  if (block.kind !== 'row') return `"${block.text}"`;
  const cells = block.cells.filter((cell) => cell.text !== '' && cell.text !== block.row);
  return cells.map((cell) => `${headed(cell)}"${cell.text}"`).join(', ');
}

const headed = ({ column }: BlockCell): string => (column === '' ? '' : `${column} `);

function describeRow(before: Block, after: Block): string[] {
  const name = after.row === 'head' ? `${after.table}, head` : `${after.table}, row ${after.row}`;
  const cells = pairCells(before.cells, after.cells).flatMap(([old, now]) => describeCell(old, now));
  return grouped(cells).map((cell) => `${name}: ${cell}`);
}

interface CellWords {
  readonly column: string;
  readonly words: string;
}

/** Cells with the same change are described together: `2024 Jan, 2024 Feb, 2024 Mar "7", new`. */
function grouped(cells: readonly CellWords[]): string[] {
  const columns = new Map<string, string[]>();
  for (const { column, words } of cells) columns.set(words, [...(columns.get(words) ?? []), column]);
  return [...columns].map(([words, names]) =>
    `${names.filter((name) => name !== '').join(', ')} ${words}`.trim(),
  );
}

type CellPair = readonly [BlockCell | undefined, BlockCell | undefined];

/** Pairs cells with the same column headings; in a table without headings, cells in the same position. */
function pairCells(before: readonly BlockCell[], after: readonly BlockCell[]): CellPair[] {
  const names = (cells: readonly BlockCell[]) => new Set(cells.map((cell) => cell.column));
  if (names(before).size < before.length || names(after).size < after.length) {
    return Array.from({ length: Math.max(before.length, after.length) }, (_, index) => [
      before[index],
      after[index],
    ]);
  }
  const gone = before.filter((cell) => !names(after).has(cell.column));
  return [
    ...after.map((now): CellPair => [before.find((old) => old.column === now.column), now]),
    ...gone.map((old): CellPair => [old, undefined]),
  ];
}

function describeCell(old: BlockCell | undefined, now: BlockCell | undefined): CellWords[] {
  const words = cellWords(old?.text ?? '', now?.text ?? '', old?.span ?? 1, now?.span ?? 1);
  return words === undefined ? [] : [{ column: now?.column ?? old?.column ?? '', words }];
}

function cellWords(was: string, is: string, spanned: number, spans: number): string | undefined {
  if (was === '' && is !== '') return `"${is}", new`;
  if (was !== '' && is === '') return `"${was}" is gone`;
  if (was !== is) return `"${is}", was "${was}"`;
  return is === '' || spanned === spans
    ? undefined
    : `"${is}" spans ${columns(spans)}, was ${columns(spanned)}`;
}

const columns = (span: number): string => `${span} ${span === 1 ? 'column' : 'columns'}`;
