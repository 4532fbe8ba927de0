/** Defines the record of a disclosure form that the workspace store files. */
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
  /** Hash of the form as PDF, so that the same form filed twice counts once. */
  readonly form: Sha256;
  /** Hash of the FAQ that the buyer received with it. */
  readonly faq: Sha256 | undefined;
  /** The values of the form, as JSON. */
  readonly values: string;
}
