/** How many boxes the disclosure form has for the campaign code, and how wide they are. */
import type { CodeForm } from '../schema/brandCodes.js';
import { formOf } from './decodeCode.js';

export interface FormCode {
  readonly boxes: number;
  /** Of all boxes together, as CSS writes it. */
  readonly width: string;
}

const BOX_INCHES = 0.3;
/** As wide as the boxes of the VIN above them. */
const MOST_INCHES = 5.1;

/** As the form of the code says; left out there, as many as its longest code needs. Never fewer than the code has. */
export function formCode(code: string, forms: readonly CodeForm[]): FormCode {
  const form = formOf(code, forms);
  const said = form?.boxes ?? form?.pattern.replaceAll('?', '').length ?? 0;
  const boxes = Math.max(said, code.length);
  return { boxes, width: `${Math.min(boxes * BOX_INCHES, MOST_INCHES).toFixed(2)}in` };
}
