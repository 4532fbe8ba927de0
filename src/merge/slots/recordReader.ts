/** Reads the facets and slots of the record that a document is merged for. */
import { Fault, type Place } from '../../base/problems.js';
import { listed, suggestion } from '../../base/text/nearest.js';
import type { FacetValue } from '../../shapes/recordField.js';
import { type Facets, FIELDS } from '../../shapes/recordModel.js';
import { Slot } from './slot.js';

/** Reads facets and returns slots; tracks the names of the facets read, in reading order. */
export class RecordReader {
  readonly #facets: Facets;
  readonly #reads = new Set<string>();
  readonly #enclosure: string | undefined;

  /** @param enclosure id of the label or card that is printed, whose data it may read */
  constructor(facets: Facets, enclosure?: string) {
    this.#facets = facets;
    this.#enclosure = enclosure;
  }

  get reads(): readonly string[] {
    return [...this.#reads];
  }

  /** Whether selection has answered the conditions of texts. */
  get hasAnswers(): boolean {
    return this.#facets.met !== undefined;
  }

  /** The value of a facet, which is recorded as read. Null if the record has no value and the field has no default. */
  facet(name: string): FacetValue | null {
    this.#reads.add(name);
    return facetValue(name, this.#facets);
  }

  /** Whether a condition of texts holds; its answer is part of the variant, whatever fields it asks for. */
  isMet(number: number, words: string): boolean {
    return this.facet(`when[${number}] ${words}`) === true;
  }

  /** Resolves `record.<parts>`: the value of a facet, or an opaque slot. */
  read(parts: readonly string[], place: Place): FacetValue | null | Slot {
    const [name, ...rest] = parts;
    if (name === undefined)
      throw new Fault('FACET_UNKNOWN', 'record cannot be printed or tested as a whole', {
        place,
        hint: HINT,
      });
    const field = FIELDS.get(name);
    if (field === undefined) throw unknownField(name, place);
    if (field.kind === 'slot' && field.form === 'lines' && field.isNamed === true)
      return dataSlot(name, this.#enclosure, rest, place);
    if (field.kind === 'slot') {
      const formats = field.form === 'line' ? Object.keys(field.formats) : [];
      return slotFor(name, formats, rest, place);
    }
    if (rest.length > 0) {
      throw new Fault('FACET_UNKNOWN', `record.${name} is a facet and has no "${rest.join('.')}"`, { place });
    }
    return this.facet(name);
  }
}

/** The answer to a condition: unknown counts as no. */
const ANSWER = /^when\[(\d+)\]/;

/** The facet of a record: one of its declared values, or the default from the table. */
export function facetValue(name: string, facets: Facets): FacetValue | null {
  const [, number] = ANSWER.exec(name) ?? [];
  if (number !== undefined) return facets.met?.[Number(number)] === '1';
  const field = FIELDS.get(name);
  if (field?.kind !== 'facet') return null;
  const given = facets[name];
  const isDeclared = given !== undefined && (field.values === 'campaign' || field.values.includes(given));
  return isDeclared ? given : field.otherwise;
}

const HINT = 'name one of its fields, such as record.vin';

function unknownField(name: string, place: Place): Fault {
  const known = suggestion(name, [...FIELDS.keys()]);
  return new Fault('FACET_UNKNOWN', `a record has no field "${name}"; ${known}`, { place });
}

/** A column of the data file of a label or card. */
function dataSlot(name: string, enclosure: string | undefined, rest: readonly string[], place: Place): Slot {
  const [column, ...deeper] = rest;
  if (enclosure !== undefined && column !== undefined && deeper.length === 0)
    return new Slot(`${name}.${enclosure}.${column}`, place);
  const what =
    enclosure === undefined
      ? `record.${name} is read in the template of a label or card alone`
      : `record.${name} needs the name of one column of the data file`;
  throw new Fault('FACET_UNKNOWN', what, { place, hint: `print a column as {{record.${name}.number}}` });
}

function slotFor(name: string, formats: readonly string[], rest: readonly string[], place: Place): Slot {
  const [format, ...deeper] = rest;
  if (format === undefined) return new Slot(name, place);
  if (formats.includes(format) && deeper.length === 0) return new Slot(`${name}.${format}`, place);
  const known = formats.length === 0 ? 'no formats' : `the formats ${listed(formats)}`;
  throw new Fault(
    'SLOT_TESTED',
    `record.${name}.${rest.join('.')} reads inside a slot; record.${name} has ${known}`,
    { place, hint: `print the slot as {{record.${name}}}` },
  );
}
