/** Tokens: the words and spaces of a paragraph, measured. */

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
  /** Whether it is text of the template, and no value of a record. */
  readonly static: boolean;
}
