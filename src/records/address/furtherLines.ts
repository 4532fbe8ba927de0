/** Writes the lines of an address that name no addressee, without those that only repeat the rest of the block. */
import { countryName, isHome, knownCountry } from '../../base/facts/countries.js';
import { mayEndWithState } from '../../base/facts/states.js';
import { type Addressees, careLine, isCare } from './addressees.js';
import { type LastLine, tailOf } from './region/lastLine.js';
import { capitals } from './street/capitals.js';
import { lineText } from './street/lineText.js';
import { alike, likeness, standardText } from './street/standardText.js';

/** The lines in standard text, capitals abroad. */
export function furtherLines(written: readonly string[], whom: Addressees, place: LastLine): string[] {
  const lines: string[] = [];
  const said = (line: string): boolean =>
    whom.lines.some((known) => alike(known, line)) ||
    alike(line, whom.name) ||
    lines.some((known) => alike(known, line));
  const alone = written.length === 1;
  for (const text of written) {
    const line = isCare(text)
      ? careLine(text)
      : place.home
        ? withoutLast(lineText(text), place)
        : capitals(text);
    if (line === '' || (!alone && isRepeated(line, place))) continue;
    if ((alone && startsWithDigit(line)) || !said(line)) lines.push(line);
  }
  return lines;
}

function startsWithDigit(line: string): boolean {
  const code = line.charCodeAt(0);
  return code >= 48 && code <= 57;
}

/** A street line without the city, state and ZIP Code at its end. */
function withoutLast(line: string, { city, state, zip }: LastLine): string {
  const end = line.charCodeAt(line.length - 1);
  const isDigit = end >= 48 && end <= 57;
  if (isDigit ? zip === undefined || !line.includes(zip.slice(0, 5)) : !mayEndWithState(line)) return line;
  const tail = tailOf(line);
  if (
    tail.state !== state ||
    state === '' ||
    (tail.zip !== '' && zip?.startsWith(tail.zip.slice(0, 5)) !== true)
  )
    return line;
  const town = standardText(city);
  if (tail.rest === town) return '';
  return town !== '' && tail.rest.endsWith(` ${town}`) ? tail.rest.slice(0, -town.length - 1) : line;
}

/** Whether the line repeats the city, the ZIP Code, the country or the whole last line. */
function isRepeated(line: string, { home, city, state, zip = '', country }: LastLine): boolean {
  const parts = home ? [city, state, zip] : [city, state, zip, country, countryName(country)];
  if (parts.some((part) => part !== '' && alike(part, line))) return true;
  if (home) return isHome(line);
  if (knownCountry(line) !== undefined && countryName(line) === countryName(country)) return true;
  const key = likeness(line);
  return [city + state + zip, city + zip, zip + city].some((last) => likeness(last) === key);
}
