/** Writes and reads the text in which the scratch stores what a letter prints for a single record. */
import { partsOf } from '../../base/text/partsOf.js';
import type { Piece } from '../../shapes/piece.js';
import type { RecordFacts, SlotValue } from '../../shapes/recordField.js';
import type { Facets, RecordValues } from '../../shapes/recordModel.js';
import { BLANK_RECORD } from '../../shapes/recordValues.js';
import type { KeptFields } from './keptFields.js';

/**
 * Short, because it is written, sorted and read for each piece; what others share is in its group. ZIP Code and VIN
 * come first, so that sorted texts are pieces in print order. Tabs separate the parts, because no field contains one;
 * JSON would cost twice as much to write and read. The lines of an address are preceded by their number.
 */
export function openPieceText({ own }: KeptFields): PieceText {
  const fields = own.map(([, { of }]) => of);
  const lengths = own.map(() => 0);
  const textOf = (group: number, facts: RecordFacts): string => {
    const { zip, email } = facts.owner;
    let text = `${zip}\t${facts.vin}\t${group}\t${email}`;
    for (let at = 0; at < fields.length; at++) {
      const value: SlotValue | undefined = fields[at]?.(facts);
      if (typeof value === 'string') {
        text += `\t${value}`;
        if (value.length > (lengths[at] ?? 0)) lengths[at] = value.length;
      } else if (value !== undefined) {
        text += `\t${value.length}`;
        for (const line of value) text += `\t${line}`;
      }
    }
    return text;
  };
  return { textOf, longest: () => own.map(([name], at) => [name, lengths[at] ?? 0] as const) };
}

export interface PieceText {
  readonly textOf: (group: number, facts: RecordFacts) => string;
  /** The characters of the longest value so far of each field that is one line. */
  readonly longest: () => readonly (readonly [field: string, length: number])[];
}

/** Of what a text begins with, which every record has. */
interface PieceHead {
  readonly zip: string;
  readonly vin: string;
  readonly group: number;
  readonly email: string;
}

/** Writes the text of a piece that is of no record. */
export function openSampleText({ own }: KeptFields): (head: PieceHead, values: RecordValues) => string {
  return ({ zip, vin, group, email }, values) =>
    [
      ...[zip, vin, group, email],
      ...own.flatMap(([name]) => {
        const value: SlotValue = values[name];
        return typeof value === 'string' ? [value] : [value.length, ...value];
      }),
    ].join('\t');
}

const FROM_VIN = 'substr(text, instr(text, char(9)) + 1)';

/** Between the texts of the records of one piece; no field has a control character. */
export const RECORD_SEPARATOR = '\x1e';

/** What SQLite extracts from such a text. */
export const PIECE_COLUMNS = `
  substr(${FROM_VIN}, 1, instr(${FROM_VIN}, char(9)) - 1) as vin,
  cast(substr(${FROM_VIN}, instr(${FROM_VIN}, char(9)) + 1) as integer) as record_group
`;

/** What a piece gets from its group. */
export interface PieceGroup {
  readonly facets: Facets;
  /** The facets as one text. */
  readonly key: string;
  readonly isAbroad: boolean;
  /** The values that its records share; the others are blank. */
  readonly values: RecordValues;
}

/** Reads a text, given its position in print order. */
export type PieceOf = (seq: number, text: string) => Piece;

export function openPieceOf({ own }: KeptFields, groupOf: (id: number) => PieceGroup): PieceOf {
  const fields = own.map(([name, { form }]) => ({ name, isLines: form === 'lines' }));
  return (seq, text) => {
    const parts = partsOf(text, '\t');
    const [zip = '', vin = '', group, email = ''] = parts;
    const { facets, key, isAbroad, values } = groupOf(Number(group));
    const record: Record<string, SlotValue> = { ...values, vin };
    let at = HEAD;
    for (const { name, isLines } of fields) {
      const part = parts[at++] ?? '';
      const count = isLines ? Number(part) : 0;
      record[name] = isLines ? parts.slice(at, at + count) : part;
      at += count;
    }
    return { seq, zip, isAbroad, email, facets, facetsKey: key, record: record as RecordValues };
  };
}

/** Identifies the recipient of a text: equal results mean the same owner at the same address. */
export function openOwnerOf(fields: KeptFields): (text: string) => string {
  const pieceOf = openPieceOf(fields, () => NO_GROUP);
  return (text) => {
    const { name, address } = pieceOf(0, text).record;
    return [name, ...address].join('\n').toUpperCase();
  };
}

const NO_GROUP: PieceGroup = { facets: {}, key: '', isAbroad: false, values: BLANK_RECORD };

/** The number of parts before the fields. */
const HEAD = 4;
