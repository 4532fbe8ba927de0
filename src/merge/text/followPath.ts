/** Follows a path of a template to its value. */
import { ownValue } from '../../base/path.js';
import { Fault, type Place } from '../../base/problems.js';
import { suggestion } from '../../base/text/nearest.js';
import type { Session } from '../slots/session.js';
import { CampaignText } from './campaignText.js';
import { ConditionalList, settled, writtenEntry } from './conditional.js';

/** What each step along a path needs. */
export interface PathRequest {
  /** As written, for messages: `campaign.owner_letter.greeting`. */
  readonly written: string;
  readonly place: Place;
  /** Settles what depends on a condition. */
  readonly session: Session;
  /** A missing value is allowed in a condition and an error anywhere else. */
  readonly optional: boolean;
}

/**
 * Follows the parts through own properties only; nothing is ever found on a prototype.
 * Throws PATH_UNKNOWN with the place, and names the keys that exist.
 */
export function followPath(from: unknown, parts: readonly string[], request: PathRequest): unknown {
  let value = from;
  let list: ConditionalList | undefined;
  let walked = request.written
    .split('.')
    .slice(0, -parts.length || undefined)
    .join('.');
  for (const part of parts) {
    // an empty key in a YAML file is null and counts as missing
    const isPlace = list !== undefined && !list.isText && /^\d+$/.test(part);
    const found =
      isPlace && list !== undefined
        ? writtenEntry(list, Number(part), request.session)
        : (ownValue(value, part) ?? codeIn(value, part) ?? undefined);
    const next = settled(found, request.session);
    if (next === undefined && request.optional) return undefined;
    if (next === undefined)
      throw pathUnknown(request, walked, part, isPlace ? LEFT_OUT : instead(part, value));
    list = found instanceof ConditionalList ? found : undefined;
    value = next;
    walked = walked === '' ? part : `${walked}.${part}`;
  }
  return value;
}

/** An entry of `codes` or `earlier` by its code, which is what is printed. */
function codeIn(list: unknown, code: string): unknown {
  if (!Array.isArray(list)) return undefined;
  const codes = list.map((entry: unknown) => ownValue(entry, 'code'));
  return codes.find((each) => each instanceof CampaignText && CampaignText.source(each, 'en') === code);
}

const LEFT_OUT = 'the record does not meet the condition of the entry that the file has there, if it has one';

function pathUnknown(request: PathRequest, walked: string, part: string, why: string): Fault {
  const whole = walked === '' ? 'nothing here' : walked;
  return new Fault('PATH_UNKNOWN', `${request.written}: ${whole} has no "${part}"; ${why}`, {
    place: request.place,
    hint: 'correct the path, or test it with {{#if ...}} when the campaign may leave it out',
  });
}

function instead(part: string, value: unknown): string {
  if (Array.isArray(value)) return `it is a list of ${value.length}`;
  const keys = typeof value === 'object' && value !== null ? Object.keys(value) : [];
  return keys.length === 0 ? 'it is a single value' : suggestion(part, keys);
}
