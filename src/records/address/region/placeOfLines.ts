/** Finds a city that was written on a street line, with its state or ZIP Code. */
import { type LastLine, lastLine, tailOf } from './lastLine.js';

/** What the last of the street lines adds to the place; that line is then removed from them. */
export function placeOfLines(lines: string[], place: LastLine): LastLine {
  const line = lines.at(-1);
  const tail = line === undefined ? undefined : tailOf(line, 1);
  if (tail === undefined || tail.rest === '' || tail.state === '' || /\d/.test(tail.rest)) return place;
  if (place.state !== '' && place.state !== tail.state) return place;
  const found = lastLine({
    city: tail.rest,
    state: tail.state,
    zip: place.zip ?? tail.zip,
    country: place.country,
  });
  if (found.zip !== undefined) lines.pop();
  return found.zip === undefined ? place : found;
}
