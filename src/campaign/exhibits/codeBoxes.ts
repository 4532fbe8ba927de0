/** Decodes the code of a campaign into the labeled boxes that the dealer letter prints: what the brand file says of it. */

import type { Campaign } from '../schema/campaignSchema.js';
import { type CodeForms, decodeCode } from './decodeCode.js';

export interface CodeBox {
  readonly characters: string;
  readonly label: string;
  /** Empty where the brand file does not say it; a section that shows such a decoder is refused. */
  readonly meaning: string;
}

export function codeBoxes({ code }: Pick<Campaign, 'code'>, brand: CodeForms): readonly CodeBox[] {
  const { parts = [] } = decodeCode(code, brand) ?? {};
  return parts.map(({ characters, label, meaning = '' }) => ({ characters, label, meaning }));
}
