/** Maps the keys of an NDJSON file to columns as they appear. */
import {
  type HeaderRules,
  KNOWN_COLUMNS,
  type KnownColumn,
  type RecordRole,
  ROLE_COLUMNS,
} from '../../shapes/columns.js';
import { assertNoneClose } from '../header/assertNoneClose.js';
import { type Columns, foldHeader, type Join, knownOrder, mappedHeaders, meant } from '../header/columns.js';
import { assertRole } from '../header/fileRole.js';
import { headerName } from '../header/headerName.js';
import type { ReadOptions } from '../source/recordSource.js';
import type { KeyIndex } from './ndjsonRows.js';

/** Keys come from the file, so only a limited number is remembered and reported. */
const MOST_KEYS = 1000;

interface Keys {
  readonly columns: Columns;
  readonly joins: readonly Join[];
  /** Fields of a row. */
  readonly width: number;
  readonly indexOf: KeyIndex;
  /** Whether any key so far means the column. */
  readonly has: (column: KnownColumn) => boolean;
  /** @throws Fault FILE_MISPLACED by the keys so far */
  readonly assertRole: () => void;
  /** @throws Fault COLUMN_UNKNOWN for a key that is new since the last call */
  readonly assertNoneClose: (line: number) => void;
}

export function openKeys(options: ReadOptions, role: RecordRole, file: string): Keys {
  const { columns, joins, width, names } = layOut(options, role);
  const ignored = new Set((options.ignore ?? []).map(foldHeader));
  const seen = new Map<string, number>();
  const found = new Set<KnownColumn>();
  const has = (column: KnownColumn): boolean => found.has(column);
  const strangers: string[] = [];
  let checked = 0;
  const meet = (key: string): number => {
    const folded = foldHeader(key);
    const name = ignored.has(folded) ? undefined : names.get(folded);
    if (name?.column !== undefined) found.add(name.column);
    if (seen.size >= MOST_KEYS) return name?.index ?? -1;
    seen.set(key, name?.index ?? -1);
    if (name === undefined) options.onUnread?.(headerName(key, seen.size - 1));
    if (name === undefined && !ignored.has(folded)) strangers.push(key);
    return name?.index ?? -1;
  };
  return {
    columns,
    joins,
    width,
    indexOf: (key) => seen.get(key) ?? meet(key),
    has,
    assertRole: () => assertRole(role, meant(role, strangers, has), { file, line: 1 }),
    assertNoneClose: (line) => {
      if (checked === strangers.length) return;
      assertNoneClose(strangers.slice(checked), role, has, { file, line });
      checked = strangers.length;
    },
  };
}

/** Each column has a field, and so has each part of a joined column; the joined values come last. */
function layOut(rules: HeaderRules, role: RecordRole) {
  const { columns: mapping = {}, attributes: declared = [], idleAttributes = [] } = rules;
  const columns = knownOrder();
  const names = new Map<string, { readonly column: KnownColumn | undefined; readonly index: number }>();
  for (const column of ROLE_COLUMNS[role]) names.set(column, { column, index: columns[column] });
  const parts: (readonly [KnownColumn, Join])[] = [];
  let width = KNOWN_COLUMNS.length;
  for (const name of idleAttributes) names.set(foldHeader(name), { column: undefined, index: -1 });
  const attributes = declared.map((name) => [name, width++] as const);
  for (const [name, index] of attributes) names.set(foldHeader(name), { column: undefined, index });
  for (const column of ROLE_COLUMNS[role]) {
    const mapped = mappedHeaders(mapping, column);
    const isJoined = mapped.length > 1;
    const indexes = mapped.map((text) => {
      const plain = text === column || !isJoined;
      const index = plain ? knownOrder()[column] : width++;
      names.set(text, { column, index });
      return index;
    });
    if (isJoined) parts.push([column, [...new Set([...indexes, knownOrder()[column]])]]);
  }
  for (const [place, [column]] of parts.entries()) columns[column] = width + place;
  return { columns: { ...columns, attributes }, joins: parts.map(([, join]) => join), width, names };
}
