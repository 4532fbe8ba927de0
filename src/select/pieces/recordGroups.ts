/** Numbers the groups of records that share everything that is not printed for a single record. */

import { TupleMap, type TuplePart } from '../../base/tupleMap.js';
import type { RecordFacts } from '../../shapes/recordField.js';
import { FACETS } from '../../shapes/recordModel.js';
import type { Sqlite } from '../../shapes/sqlite.js';
import { insertRows } from '../scratch/insertRows.js';
import type { KeptFields } from './keptFields.js';

/**
 * What the scratch stores for a group, as JSON: its facets, the slots that its records share, and whatever else the
 * summary counts records by.
 */
export interface GroupText {
  readonly facets: Readonly<Record<string, string | boolean | undefined>>;
  readonly values: Readonly<Record<string, string | readonly string[]>>;
  /** Whether the language is English because that of the owner is missing or unsupported. */
  readonly fellBack: boolean;
  readonly model: string;
  readonly state: string;
}

/** The columns that SQLite extracts from such a text, one for each facet among them. */
export const GROUP_COLUMNS = `
  ${FACETS.map(([name]) => `${name} as (text ->> '$.facets.${name}'),`).join('\n  ')}
  fell_back integer as (text ->> '$.fellBack'),
  model text as (text ->> '$.model'),
  state text as (text ->> '$.state')
`;

type Part = (facts: RecordFacts) => TuplePart;

/** Of what a group is known by, in the order of the number of values that it has: models and states come last. */
function keyParts({ facets, shared }: KeptFields): readonly Part[] {
  const fields = [...facets, ...shared].filter(([name]) => name !== 'model');
  return [...fields.map(([, { of }]) => of), ({ vehicle }) => vehicle.model, ({ owner }) => owner.state];
}

/** Keeps shifted columns from filling memory; a group may then get a second number. */
const MOST_REMEMBERED = 20_000;

/**
 * A mailing of any size has a few thousand groups. So a single number represents what a piece shares with others,
 * and the counts by group give those by facets, languages, models, states and phases.
 */
export class RecordGroups {
  readonly #insert: ReturnType<typeof insertRows>;
  readonly #fields: KeptFields;
  readonly #parts: readonly Part[];
  readonly #ids = new TupleMap<number>(MOST_REMEMBERED);
  #fresh: [id: number, text: string][] = [];
  #count = 0;

  constructor(scratch: Sqlite, fields: KeptFields) {
    this.#insert = insertRows(scratch, 'record_groups', ['id', 'text']);
    this.#fields = fields;
    this.#parts = keyParts(fields);
  }

  /** @param fellBack whether the language of the owner is missing or unsupported */
  idOf(facts: RecordFacts, fellBack: boolean): number {
    const key: TuplePart[] = [fellBack];
    for (const of of this.#parts) key.push(of(facts));
    return this.#ids.get(key) ?? this.#add(key, facts, fellBack);
  }

  #add(key: readonly TuplePart[], facts: RecordFacts, fellBack: boolean): number {
    const { facets, shared } = this.#fields;
    const text: GroupText = {
      facets: Object.fromEntries(facets.map(([name, { of }]) => [name, of(facts)])),
      values: Object.fromEntries(shared.map(([name, { of }]) => [name, of(facts)])),
      fellBack,
      model: facts.vehicle.model ?? '',
      state: facts.owner.state,
    };
    this.#count += 1;
    this.#ids.set(key, this.#count);
    this.#fresh.push([this.#count, JSON.stringify(text)]);
    return this.#count;
  }

  /** Stores the groups that are new since the last call. */
  flush(): void {
    this.#insert(this.#fresh);
    this.#fresh = [];
  }
}
