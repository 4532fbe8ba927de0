/** The color of a filing's state. Its word stands beside it. */
import type { FilingState } from '../../shapes/documents/filing.js';
import type { Tone } from './layout.js';

const TONES: Readonly<Record<FilingState, Tone | 'plain'>> = {
  signed: 'go',
  unsigned: 'sign',
  corrected: 'plain',
  withdrawn: 'plain',
  withdrawal: 'plain',
};

export const stateTone = (state: FilingState): Tone | 'plain' => TONES[state];
