/** Formats values of PDF for the files that we write ourselves. */

/** A number of an object in the file. */
export class ObjectNumber {
  readonly number: number;

  constructor(number: number) {
    this.number = number;
  }
}

/** A string is a name. `Reference` is how the writer of the file points to an object. */
export type EntryValue<Reference> =
  | number
  | string
  | boolean
  | Reference
  | readonly EntryValue<Reference>[]
  | { readonly [key: string]: EntryValue<Reference> };

export type Entries<Reference> = Readonly<Record<string, EntryValue<Reference>>>;

/** The inside of a dictionary: `/Width 20/Height 10`. */
export function formatEntries(entries: Entries<ObjectNumber>): string {
  return Object.entries(entries)
    .map(([key, value]) => `/${key}${formatValue(value)}`)
    .join('');
}

/** With a space before it where one is needed after a name. */
function formatValue(value: EntryValue<ObjectNumber>): string {
  if (typeof value === 'string') return `/${value}`;
  if (typeof value !== 'object') return ` ${value}`;
  if (value instanceof ObjectNumber) return ` ${value.number} 0 R`;
  if (isList(value)) return `[${value.map((each) => formatValue(each)).join('')}]`;
  return `<<${formatEntries(value)}>>`;
}

function isList(
  value: readonly EntryValue<ObjectNumber>[] | Entries<ObjectNumber>,
): value is readonly EntryValue<ObjectNumber>[] {
  return Array.isArray(value);
}
