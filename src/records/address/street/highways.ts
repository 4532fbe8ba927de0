/** Writes numbered roads in USPS form (Publication 28, 237 and appendix F). */

const NUMBER = String.raw`(?= (?:[A-Z]{1,2}|\d+[A-Z]?)\b)`;
const HIGHWAY = '(?:HWY|HIGHWAY|HIGHWY|HIWAY|HWAY|HGWY)';
const ROAD = '(?:RD|ROAD)';
const ROUTE = '(?:RTE|RT|ROUTE)';
const COUNTY = '(?:COUNTY|CNTY|CTY|CO)';

const WRITTEN: readonly (readonly [RegExp, string])[] = [
  [new RegExp(`\\b${COUNTY} ${HIGHWAY}${NUMBER}`), 'COUNTY HIGHWAY'],
  [new RegExp(`\\b${COUNTY} ${ROAD}${NUMBER}`), 'COUNTY ROAD'],
  [new RegExp(`\\b${COUNTY} ${ROUTE}${NUMBER}`), 'COUNTY ROUTE'],
  [/\bCR(?= \d)/, 'COUNTY ROAD'],
  [new RegExp(`\\b(?:STATE|ST) ${HIGHWAY}${NUMBER}`), 'STATE HIGHWAY'],
  [new RegExp(`\\b(?:STATE|ST) ${ROUTE}${NUMBER}`), 'STATE ROUTE'],
  [new RegExp(`\\b(?:STATE|ST) ${ROAD}${NUMBER}`), 'STATE ROAD'],
  [new RegExp(`\\b(?:US|U S) ${HIGHWAY}${NUMBER}`), 'US HIGHWAY'],
  [new RegExp(`\\b(?:US|U S) ${ROUTE}${NUMBER}`), 'US ROUTE'],
  [/\b(?:FARM TO MARKET|FM) (?:RD |ROAD )?(?=\d)/, 'FM '],
  [/\b(?:RANCH TO MARKET|RM) (?:RD |ROAD )?(?=\d+$)/, 'RM '],
  [/\bRANCH RD(?= \d)/, 'RANCH ROAD'],
  [/\b(?:TOWNSHIP|TWP) (?:RD|ROAD)(?= \d)/, 'TOWNSHIP ROAD'],
  [/\b(?:INTERSTATE(?: (?:HWY|HIGHWAY))?|IH|I)[ -](?=\d+\b)/, 'INTERSTATE '],
  [/\b(?:IH|I)(?=\d{1,3}\b)/, 'INTERSTATE '],
  [new RegExp(`(?<!(?:COUNTY|STATE|US) )\\b${HIGHWAY}(?= \\d)`), 'HIGHWAY'],
  [/(?<!(?:COUNTY|STATE|US) )\b(?:RTE|RT)(?= \d)/, 'ROUTE'],
];

const RULES = WRITTEN.map(([written, standard]) => [new RegExp(written, 'g'), standard] as const);

const MARK =
  /\b(?:H\w*W\w*Y|R[TDM]E?|ROAD|ROUTE|CR|FM|MARKET|IH?\d*|INTERSTATE)[ -]?\d|\b(?:HWY|HIGHWAY|RD|ROAD) [A-Z]{1,2}\b/;

/** The line with the words before a highway number in USPS form. */
export function withHighway(line: string): string {
  if (!mayBeNumbered(line) || !MARK.test(line)) return line;
  return RULES.reduce((text, [written, standard]) => text.replace(written, standard), line);
}

/** A digit after the house number, or a letter at the end. Cheap, and false for most lines. */
function mayBeNumbered(line: string): boolean {
  return /\D\d/.test(line) || line.charCodeAt(line.length - 2) === 32;
}

/** Whether the line names a numbered road. */
export function isHighway(line: string): boolean {
  return /\b(?:HIGHWAY|COUNTY ROAD|COUNTY ROUTE|STATE ROAD|STATE ROUTE|US ROUTE|ROUTE|INTERSTATE|FM|RM) \d/.test(
    line,
  );
}
