/** Reads the signatures that a page sends: strokes as JSON, or typed names. */
import type { DrawnSignature } from '../../disclose/papers/signForm.js';
import type { Fields } from '../../web/openServer.js';
import type { Say } from '../words/words.js';
import { type Faults, textOf } from './entries.js';

const MOST_STROKES = 200;
const MOST_POINTS = 6000;

type Stroke = readonly (readonly [number, number])[];

/** Consent and both signatures, or what is missing. */
export function signatureFaults(fields: Fields, say: Say): Faults {
  const faults = new Map<string, string>();
  const { buyer, staff } = readSignatures(fields);
  if (textOf(fields, 'consent') !== 'yes') faults.set('consent', say('consent-missing'));
  if (isEmpty(buyer)) faults.set('buyer_typed', say('buyer-unsigned'));
  if (isEmpty(staff)) faults.set('staff_typed', say('staff-unsigned'));
  return faults;
}

const isEmpty = ({ strokes, typed }: DrawnSignature): boolean => strokes.length === 0 && typed === '';

export const readSignatures = (
  fields: Fields,
): { readonly buyer: DrawnSignature; readonly staff: DrawnSignature } => ({
  buyer: readOne(fields, 'buyer'),
  staff: readOne(fields, 'staff'),
});

/** A name that is typed counts instead of what was drawn. */
function readOne(fields: Fields, who: 'buyer' | 'staff'): DrawnSignature {
  const typed = textOf(fields, `${who}_typed`)
    .replace(/\p{Cc}/gu, '')
    .normalize('NFC');
  const none = { strokes: [], aspect: 4, typed };
  return typed === '' ? (inkOf(textOf(fields, `${who}_ink`)) ?? none) : none;
}

/** `{aspect, strokes: [[[x, y], ...], ...]}`, all from 0 to 1; anything else is no signature. */
function inkOf(written: string): DrawnSignature | undefined {
  const ink = parsed(written);
  if (typeof ink !== 'object' || ink === null || !('strokes' in ink) || !('aspect' in ink)) return undefined;
  const { strokes, aspect } = ink;
  if (typeof aspect !== 'number' || !(aspect >= 0.5 && aspect <= 20) || !Array.isArray(strokes))
    return undefined;
  const read = strokes.filter(isStroke);
  const points = read.reduce((sum, { length }) => sum + length, 0);
  if (read.length !== strokes.length || read.length === 0) return undefined;
  if (read.length > MOST_STROKES || points > MOST_POINTS) return undefined;
  return { strokes: read, aspect, typed: '' };
}

const isStroke = (stroke: unknown): stroke is Stroke =>
  Array.isArray(stroke) &&
  stroke.length > 0 &&
  stroke.every((point) => Array.isArray(point) && point.length === 2 && point.every(isShare));

const isShare = (value: unknown): boolean => typeof value === 'number' && value >= 0 && value <= 1;

function parsed(written: string): unknown {
  try {
    return JSON.parse(written);
  } catch {
    return undefined;
  }
}
