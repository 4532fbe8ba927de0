/**
 * Defines what select and merge know of the conditions of texts. Selection answers each of them for a record before
 * merge; merge sees the answers only, so that a variant's key holds yes or no and never the values of fields.
 */
import type { OwnerFlag } from './columns.js';
import type { CoverageFacts } from './coverage.js';
import type { Met } from './recordField.js';
import type { Vehicle } from './records.js';
import type { Language } from './units.js';

/** What is known of a record whose texts are chosen. */
export interface TextFacts extends CoverageFacts {
  readonly vin: string;
  /** With the place in which its owner lives. */
  readonly vehicle: Vehicle;
  readonly language: Language;
  /** Id of the vehicle line by the campaign that is mailed; undefined in a follow-up, which has none. */
  readonly line: string | undefined;
  readonly phase: number | undefined;
  readonly zone: string | undefined;
  /** Id of the notice that is mailed. */
  readonly notice: string;
  /** Codes of the campaigns of the mailing that cover the vehicle. */
  readonly covered: readonly string[];
  /** Those of them that are not done on it. */
  readonly open: readonly string[];
  /** The notices that earlier batches mailed for the VIN, as `CODE/ID`; undefined where nobody knows. */
  readonly mailed?: ReadonlySet<string> | undefined;
}

/** A fact of a record by which answers can differ; attributes by their names. */
export type TextInput =
  | Exclude<keyof TextFacts, 'vin' | 'vehicle' | 'owner'>
  | `owner.${OwnerFlag}`
  | `vehicle.${Exclude<keyof Vehicle, 'attributes'>}`
  | `attributes.${string}`;

export interface TextConditions {
  /** The distinct conditions in English, in the order of their answers. Empty for a campaign without any. */
  readonly words: readonly string[];
  /** What each asks for, as columns of record files: `sold_in`. */
  readonly fields: readonly string[];
  answer(facts: TextFacts): Met;
  /** What the answers depend on: records that agree in it have the same. Undefined where they may differ for every VIN. */
  readonly inputs: readonly TextInput[] | undefined;
  /** Place of a condition among the answers. `home` is the code of the campaign whose file it is in. */
  numberOf(when: object, home: string | undefined): number | undefined;
  /** What it says, for papers that are for no vehicle. */
  wordsOf(when: object, home: string | undefined, language: Language): string;
  /** The answer of a paper that is for no vehicle; undefined where only a vehicle could give it. */
  forNoVehicle(when: object, home: string | undefined, language: Language): boolean | undefined;
}

/** What a merge found of one text: whether the records of the variant read it. */
export interface TextSite {
  /** File and path of the text, as merge names them. */
  readonly file: string;
  readonly field: string;
  /** Where the file is at hand. */
  readonly line?: number | undefined;
  /** `empty`: none of the texts that may stand there is read. */
  readonly found: 'read' | 'unread' | 'empty';
}
