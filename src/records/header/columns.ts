/** Finds the columns of a record file in its header. */
import { Fault } from '../../base/problems.js';
import {
  type ColumnMapping,
  type HeaderRules,
  KNOWN_COLUMNS,
  type KnownColumn,
  type RecordRole,
  ROLE_COLUMNS,
} from '../../shapes/columns.js';
import { assertNoneClose } from './assertNoneClose.js';
import { closeColumn } from './closeColumn.js';
import { assertComplete, assertRole, type HeaderPlace } from './fileRole.js';
import { headerName } from './headerName.js';

/** Index of each known column in the fields of a row; -1 if the file does not have it. */
export type Columns = Readonly<Record<KnownColumn, number>> & {
  /** Names and indexes of the attributes that the file has. */
  readonly attributes?: readonly (readonly [name: string, index: number])[];
};

/** Fields that form one column; their text, joined with spaces, is added after the fields of the row. */
export type Join = readonly number[];

export interface Header {
  readonly columns: Columns;
  readonly joins: readonly Join[];
  /** Headers of the columns that are not read, as written. */
  readonly unread: readonly string[];
}

/** Headers are compared without regard to case, outer spaces and Unicode composition. */
export function foldHeader(header: string): string {
  return header.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();
}

/** The headers that may contain a column; its own name if it is not mapped. */
export function mappedHeaders(mapping: ColumnMapping, column: KnownColumn): readonly string[] {
  const mapped = mapping[column];
  return mapped === undefined ? [] : [mapped].flat().map(foldHeader);
}

/**
 * The positions of the columns of the role. A mapped header takes precedence over the plain name, which still counts in
 * a file without the mapped one, so that one mapping works for files from different sources.
 *
 * @throws Fault COLUMN_REPEATED, COLUMN_UNKNOWN, COLUMN_MISSING or FILE_MISPLACED
 */
export function matchColumns(
  header: readonly string[],
  rules: HeaderRules,
  role: RecordRole,
  place: HeaderPlace,
): Header {
  const ignored = new Set((rules.ignore ?? []).map(foldHeader));
  const folded = header.map(foldHeader).map((text) => (ignored.has(text) ? '' : text));
  const columns = emptyColumns();
  const joins: Join[] = [];
  const attributes = attributesIn(folded, rules.attributes);
  const known = [...attributes, ...attributesIn(folded, rules.idleAttributes)];
  const used = new Set<number>(known.map(([, index]) => index));
  for (const column of ROLE_COLUMNS[role]) {
    const indexes = indexesOf(column, folded, rules.columns ?? {}, header, place);
    for (const index of indexes) used.add(index);
    columns[column] = indexes.length > 1 ? header.length + joins.push(indexes) - 1 : (indexes[0] ?? -1);
  }
  const strangers = header.filter((_, index) => !used.has(index) && folded[index] !== '');
  const has = (column: KnownColumn): boolean => columns[column] >= 0;
  assertRole(role, meant(role, strangers, has), place);
  assertNoneClose(strangers, role, has, place);
  assertComplete(role, has, rules.columns ?? {}, header, place);
  const unread = header.flatMap((text, index) => (used.has(index) ? [] : [headerName(text, index)]));
  return { columns: { ...columns, attributes }, joins, unread };
}

function attributesIn(folded: readonly string[], names: readonly string[] = []) {
  return names
    .map((name) => [name, folded.indexOf(foldHeader(name))] as const)
    .filter(([, index]) => index >= 0);
}

/**
 * Whether a header means a column, of whatever role. Other names count in a list of VINs to leave out: it passes for one
 * by its VINs alone.
 */
export function meant(
  role: RecordRole,
  strangers: readonly string[],
  has: (column: KnownColumn) => boolean,
): (column: KnownColumn) => boolean {
  const folded = strangers.map(foldHeader);
  const close = role === 'exclude' ? strangers.map((header) => closeColumn(header, KNOWN_COLUMNS)) : [];
  return (column) => has(column) || folded.includes(column) || close.includes(column);
}

/** The order of KNOWN_COLUMNS, which is that of the fields of an NDJSON row. */
export function knownOrder(): Record<KnownColumn, number> {
  const columns = emptyColumns();
  for (const [index, column] of KNOWN_COLUMNS.entries()) columns[column] = index;
  return columns;
}

function emptyColumns(): Record<KnownColumn, number> {
  const none = KNOWN_COLUMNS.map((column) => [column, -1] as const);
  return Object.fromEntries(none) as Record<KnownColumn, number>;
}

function indexesOf(
  column: KnownColumn,
  folded: readonly string[],
  mapping: ColumnMapping,
  header: readonly string[],
  place: HeaderPlace,
): readonly number[] {
  const mapped = mappedHeaders(mapping, column).filter((text) => folded.includes(text));
  const names = mapped.length > 0 ? mapped : [column];
  for (const name of names) {
    const again = folded.indexOf(name, folded.indexOf(name) + 1);
    if (again > 0) throw repeated(header[again] ?? name, column, place);
  }
  return names.map((name) => folded.indexOf(name)).filter((index) => index >= 0);
}

function repeated(written: string, column: KnownColumn, place: HeaderPlace): Fault {
  return new Fault(
    'COLUMN_REPEATED',
    `two columns have the name ${column}: "${written.trim()}" appears again`,
    {
      place: { ...place, field: column },
    },
  );
}
