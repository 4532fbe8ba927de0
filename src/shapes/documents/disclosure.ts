/** A disclosure form that a buyer was given: what the workspace store files of it. */
import type { Sha256 } from '../mail/message.js';
import type { IsoDay, Language } from '../units.js';

export interface Disclosure {
  readonly campaign: string;
  /** Undefined for a campaign without phases. */
  readonly phase: number | undefined;
  readonly vin: string;
  /** Code of the dealer. */
  readonly dealer: string;
  readonly day: IsoDay;
  readonly buyer: { readonly name: string; readonly email: string; readonly language: Language };
  /** Hash of the form as PDF; with it the same form filed twice is one. */
  readonly form: Sha256;
  /** Hash of the FAQ that the buyer got with it. */
  readonly faq: Sha256 | undefined;
  /** The values of the form, as JSON. */
  readonly values: string;
}
