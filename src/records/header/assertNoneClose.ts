/** Rejects a header that is close to one of our names, because its column would silently count as blank. */
import { Fault } from '../../base/problems.js';
import { type KnownColumn, type RecordRole, ROLE_COLUMNS } from '../../shapes/columns.js';
import { bareName, closeColumn, isOptOut } from './closeColumn.js';
import type { Has, HeaderPlace } from './fileRole.js';

interface Close {
  readonly header: string;
  /** Undefined for a column that marks who must not get mail. */
  readonly column: KnownColumn | undefined;
}

/** @throws Fault COLUMN_UNKNOWN naming all such headers, with how to map or ignore them */
export function assertNoneClose(
  headers: readonly string[],
  role: RecordRole,
  has: Has,
  place: HeaderPlace,
): void {
  const close = headers.flatMap((header) => closeTo(header.trim(), role));
  const [first] = close;
  if (first === undefined) return;
  const named = close.map(({ header, column }) => `"${header}" (${column ?? 'who must not get mail'})`);
  const what = close.length === 1 ? 'this column is' : 'these columns are';
  throw new Fault(
    'COLUMN_UNKNOWN',
    `${what} not read, but the name is close to one that is: ${named.join(', ')}`,
    {
      place: { ...place, field: first.column ?? first.header },
      hint: [...mappingHints(close, role, has), ignoreHint(close, role)].join('; '),
    },
  );
}

function closeTo(header: string, role: RecordRole): readonly Close[] {
  const column = closeColumn(header, ROLE_COLUMNS[role]);
  if (column !== undefined) return [{ header, column }];
  const optsOut = (role === 'owners' || role === 'vehicles') && isOptOut(header);
  return optsOut ? [{ header, column: undefined }] : [];
}

function mappingHints(close: readonly Close[], role: RecordRole, has: Has): readonly string[] {
  const entries = [...new Set(close.map(({ column }) => column))].flatMap((column) =>
    column === undefined ? [] : [mappingOf(column, close, has)],
  );
  const map = `map it in noticepress.yaml, columns: { ${role}: { ${entries.join(', ')} } } (a list is joined)`;
  const optsOut = close.some(({ column }) => column === undefined);
  return [
    ...(entries.length > 0 ? [map] : []),
    ...(optsOut ? ['put the VINs that must not get mail in a file and pass it with --exclude'] : []),
  ];
}

/** A billing and a shipping address are two addresses, of which one is read; a first and a last name are one name. */
function firstOfEach(headers: readonly string[]): readonly string[] {
  const names = headers.map(bareName);
  return headers.filter((_, index) => names.indexOf(names[index] ?? '') === index);
}

/** Headers that form one column are joined, starting with the plain name if the file has it. */
function mappingOf(column: KnownColumn, close: readonly Close[], has: Has): string {
  const found = firstOfEach(close.filter((one) => one.column === column).map(({ header }) => header));
  const names = [...(has(column) ? [column] : []), ...found].map(yamlText);
  return `${column}: ${names.length > 1 ? `[${names.join(', ')}]` : names.join('')}`;
}

function ignoreHint(close: readonly Close[], role: RecordRole): string {
  const names = close.map(({ header }) => yamlText(header)).join(', ');
  return `or, if it contains something else, list it there under ignore: { ${role}: [${names}] }`;
}

function yamlText(text: string): string {
  return /^[A-Za-z][\w .-]*$/.test(text) && !/^(?:y|n|yes|no|on|off|true|false|null)$/i.test(text)
    ? text
    : JSON.stringify(text);
}
