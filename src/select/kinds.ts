/** What records are counted by comes in; a number for each combination goes out. */
import type { Sqlite, SqlValue } from '../shapes/sqlite.js';
import type { Language } from '../shapes/units.js';
import { insertRows } from './insertRows.js';

/** What the letter of a record depends on, and what the summary counts it by. */
export interface Kind {
  readonly language: Language;
  /** Whether the language is English because the owner's is not given or not spoken. */
  readonly fellBack: boolean;
  readonly lessor: boolean;
  /** Empty when the vehicle is not covered. */
  readonly vehicleLine: string;
  readonly phase: number | undefined;
  readonly model: string;
  readonly state: string;
}

/** Columns that have slipped must not fill the memory: then a combination may get a second number. */
const MOST_REMEMBERED = 20_000;

/**
 * A mailing has some thousand kinds whatever its size. Counts by kind, made once, answer all that facets,
 * languages, models, states and phases are counted for.
 */
export class Kinds {
  readonly #insert: (rows: readonly (readonly SqlValue[])[]) => void;
  readonly #ids = new Map<string, number>();
  #fresh: SqlValue[][] = [];
  #count = 0;

  constructor(scratch: Sqlite) {
    this.#insert = insertRows(scratch, 'kinds', COLUMNS);
  }

  idOf(kind: Kind): number {
    const { language, fellBack, lessor, vehicleLine, phase, model, state } = kind;
    const key = `${language}\n${fellBack}\n${lessor}\n${vehicleLine}\n${phase}\n${model}\n${state}`;
    const known = this.#ids.get(key);
    if (known !== undefined) return known;
    this.#count += 1;
    if (this.#ids.size >= MOST_REMEMBERED) this.#ids.clear();
    this.#ids.set(key, this.#count);
    this.#fresh.push([
      this.#count,
      language,
      fellBack ? 1 : 0,
      lessor ? 1 : 0,
      vehicleLine,
      phase ?? null,
      model,
      state,
    ]);
    return this.#count;
  }

  /** Enters the kinds that came up since the last time. */
  flush(): void {
    this.#insert(this.#fresh);
    this.#fresh = [];
  }
}

const COLUMNS = ['id', 'language', 'fell_back', 'lessor', 'vehicle_line', 'phase', 'model', 'state'];
