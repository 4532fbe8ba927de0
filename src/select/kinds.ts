/** What many records have in common comes in; a number for each combination goes out. */
import type { Sqlite, SqlValue } from '../shapes/sqlite.js';
import type { Language } from '../shapes/units.js';
import { insertRows } from './insertRows.js';
import { TupleMap } from './tupleMap.js';

/** What the letter of a record depends on, what it prints of the vehicle, and what the summary counts it by. */
export interface Kind {
  readonly language: Language;
  /** Whether the language is English because the owner's is not given or not spoken. */
  readonly fellBack: boolean;
  readonly lessor: boolean;
  /** Empty when the vehicle is not covered. */
  readonly vehicleLine: string;
  readonly phase: number | undefined;
  /** The set of campaigns that cover it and are not done on it. */
  readonly open: number;
  readonly model: string;
  readonly modelYear: number | undefined;
  readonly state: string;
}

/** Columns that have slipped must not fill the memory: then a combination may get a second number. */
const MOST_REMEMBERED = 20_000;

/**
 * A mailing has some thousand kinds whatever its size. So a piece says by one number what it has in common with
 * others, and counts by kind, made once, answer for facets, languages, models, states and phases.
 */
export class Kinds {
  readonly #insert: (rows: readonly (readonly SqlValue[])[]) => void;
  readonly #ids = new TupleMap<number>(MOST_REMEMBERED);
  #fresh: SqlValue[][] = [];
  #count = 0;

  constructor(scratch: Sqlite) {
    this.#insert = insertRows(scratch, 'kinds', COLUMNS);
  }

  idOf(kind: Kind): number {
    const values = kindValues(kind);
    const known = this.#ids.get(values);
    if (known !== undefined) return known;
    this.#count += 1;
    this.#ids.set(values, this.#count);
    this.#fresh.push([this.#count, ...values]);
    return this.#count;
  }

  /** Enters the kinds that came up since the last time. */
  flush(): void {
    this.#insert(this.#fresh);
    this.#fresh = [];
  }
}

const COLUMNS = [
  'id',
  'language',
  'fell_back',
  'lessor',
  'vehicle_line',
  'phase',
  'open',
  'model',
  'model_year',
  'state',
];

function kindValues(kind: Kind): readonly SqlValue[] {
  const { language, fellBack, lessor, vehicleLine, phase, open, model, modelYear, state } = kind;
  return [
    language,
    fellBack ? 1 : 0,
    lessor ? 1 : 0,
    vehicleLine,
    phase ?? null,
    open,
    model,
    modelYear ?? null,
    state,
  ];
}
