/** Prints a form again with the signatures that were drawn on the screen. */
import { sha256Of } from '../../base/text/sha256Of.js';
import type { Workspace } from '../../campaign/workspace/openWorkspace.js';
import type { InkStroke } from '../../print/content/documentOptions.js';
import type { PdfSigner } from '../../print/sign/openPdfSigner.js';
import type { FontBook } from '../../shapes/layout/fontBook.js';
import type { Instant } from '../../shapes/mail/message.js';
import type { MadeForm } from './makeForms.js';
import { printForm } from './printForm.js';

/** As it was drawn, or the name that was typed instead. */
export interface DrawnSignature {
  readonly strokes: readonly InkStroke[];
  /** Width of the pad over its height. */
  readonly aspect: number;
  readonly typed: string;
}

export interface Signatures {
  readonly buyer: DrawnSignature;
  readonly staff: DrawnSignature;
  /** When the buyer agreed to sign on the screen, and both had signed. */
  readonly at: Instant;
}

/**
 * Each signature stands in its field with the time and the SHA-256 of the form that was signed. A signer signs the whole
 * file with the certificate of the dealer, in the field of the dealer.
 */
export async function signForm(
  workspace: Workspace,
  fonts: FontBook,
  { campaign, content, form }: MadeForm,
  { buyer, staff, at }: Signatures,
  signer?: PdfSigner | undefined,
): Promise<Uint8Array> {
  const hash = sha256Of(form.bytes);
  const time = `${at.slice(0, 10)} ${at.slice(11, 19)} UTC`;
  const notes = [`Signed on screen ${time}`, `Form ${hash.slice(0, 32)}`, `${hash.slice(32)}`];
  const signatures = {
    buyer_signature: { ...buyer, notes },
    staff_signature: { ...staff, notes: [`Signed on screen ${time}`] },
  };
  const request = { workspace, campaign, fonts, content, sample: false, signatures };
  if (signer === undefined) return (await printForm(request)).bytes;
  const certified = { field: 'staff_signature', at: new Date(at), reason: `Signed on screen; form ${hash}` };
  const { bytes } = await printForm({ ...request, certified });
  return signer.sign(bytes, certified.at);
}
