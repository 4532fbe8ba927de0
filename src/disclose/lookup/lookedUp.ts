/** What a look-up tells of a VIN, as plain data: `lookup --json` prints it, and the desk's page shows it. */
import type { NoticeEffect } from '../../campaign/schema/notices.js';
import type { VehicleStatus } from '../../shapes/records.js';
import type { IsoDay, Language } from '../../shapes/units.js';
import type { UnreadFile } from '../permission/readableFiles.js';
import type { Refusal } from '../permission/ruling.js';
import type { RemedyAnswer, RemedyState } from './remedyState.js';

/**
 * What a campaign asks of the desk now. `hold`: the vehicle may not be delivered. `book`: have the remedy done. `sign`:
 * have the form signed. `tell`: tell the buyer, there is no form. `ask`: get what is missing (see `why` and `form`).
 */
export const STEPS = ['hold', 'book', 'sign', 'tell', 'ask', 'none'] as const;

export type Step = (typeof STEPS)[number];

export interface LookedUpForm {
  /** Whether the buyer may get it. */
  readonly may_sign: boolean;
  /** The languages in which all of its texts are there. */
  readonly languages: readonly Language[];
  /** Why not; those that begin with what forbids it. Empty where it may be signed. */
  readonly reasons: readonly Refusal[];
  /** Whether only facts are missing that the dealer can state. */
  readonly can_be_completed: boolean;
}

export interface LookedUpCampaign {
  readonly code: string;
  readonly kind: string;
  /** What the maker calls such a campaign: Safety Recall. */
  readonly program: string;
  readonly title: string;
  readonly brand: string;
  /** Numbers of the agency; empty for what is no recall. */
  readonly agency_numbers: readonly string[];
  /** Null where we know too little to say. */
  readonly covered: boolean | null;
  /** Why it is covered, is not, or is open to doubt. */
  readonly why: string;
  readonly open: boolean;
  /** Null for a campaign without phases, and where nobody knows it. */
  readonly phase: { readonly number: number; readonly of: number; readonly name: string } | null;
  readonly remedy: RemedyAnswer;
  readonly state: RemedyState;
  /** Its notices that were mailed to the vehicle, the oldest first: what each does to the record. */
  readonly notices: readonly { readonly id: string; readonly day: IsoDay; readonly effect: NoticeEffect }[];
  /** When the remedy is expected, as printed; null where it is available or nobody says. */
  readonly expected: string | null;
  /** What the owner should do until the remedy. */
  readonly owner_actions: readonly {
    readonly severity: 'severe' | 'advice';
    readonly headline: string | null;
    readonly text: string | null;
  }[];
  readonly step: Step;
  /** Null for a campaign without a form, and for a vehicle that is not covered. */
  readonly form: LookedUpForm | null;
}

export interface LookedUpFollowUp {
  readonly name: string;
  readonly date: IsoDay;
  readonly subject: string;
  /** Codes of its campaigns that are open on the VIN; it tells the owner of these. */
  readonly open: readonly string[];
  readonly covered: boolean;
  readonly why: string;
}

export interface LookedUp {
  readonly kind: 'read';
  readonly vin: string;
  /** Whether our records have the VIN. */
  readonly known: boolean;
  readonly vehicle: {
    readonly model: string | null;
    readonly model_year: number | null;
    readonly production_date: IsoDay | null;
    readonly status: VehicleStatus | null;
  };
  /** What to do now, by the gravest of the campaigns. */
  readonly step: Step;
  readonly sentence: string;
  /** All campaigns of the workspace: open ones first, then done ones, then those that do not cover it. */
  readonly campaigns: readonly LookedUpCampaign[];
  readonly follow_ups: readonly LookedUpFollowUp[];
  /** Files, and rows of the VIN, that could not be read: what they say is not in the answer, or not all of it. */
  readonly unread: readonly UnreadFile[];
}
