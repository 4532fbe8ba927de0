/** Defines tokens: the measured words and spaces of a paragraph. */

import type { Points } from '../../shapes/units.js';
import type { TextStyle } from '../text/textStyle.js';

export interface Token {
  readonly kind: 'word' | 'space' | 'newline';
  readonly text: string;
  /** Letter spacing included. */
  readonly width: Points;
  readonly textStyle: TextStyle;
  /** Whether a line may end after it. */
  readonly breaks: boolean;
  /** Whether a line that ends after it shows a hyphen there. */
  readonly hyphen?: true;
  /** What it says, where it shows a hyphen at the end of its line. */
  readonly said?: string;
  /** Whether it is text of the template rather than a value of a record. */
  readonly static: boolean;
}
