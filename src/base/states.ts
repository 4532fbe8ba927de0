/** The states, territories and military regions of the United States as the post writes them (Publication 28, appendix B). */

const NAMES = `
AL Alabama|AK Alaska|AZ Arizona|AR Arkansas|CA California|CO Colorado|CT Connecticut|DE Delaware
DC District of Columbia|FL Florida|GA Georgia|HI Hawaii|ID Idaho|IL Illinois|IN Indiana|IA Iowa|KS Kansas
KY Kentucky|LA Louisiana|ME Maine|MD Maryland|MA Massachusetts|MI Michigan|MN Minnesota|MS Mississippi
MO Missouri|MT Montana|NE Nebraska|NV Nevada|NH New Hampshire|NJ New Jersey|NM New Mexico|NY New York
NC North Carolina|ND North Dakota|OH Ohio|OK Oklahoma|OR Oregon|PA Pennsylvania|RI Rhode Island
SC South Carolina|SD South Dakota|TN Tennessee|TX Texas|UT Utah|VT Vermont|VA Virginia|WA Washington
WV West Virginia|WI Wisconsin|WY Wyoming|PR Puerto Rico|VI Virgin Islands|GU Guam|AS American Samoa
MP Northern Mariana Islands|FM Federated States of Micronesia|MH Marshall Islands|PW Palau
AA Armed Forces Americas|AE Armed Forces Europe|AP Armed Forces Pacific`;

/** Name by two-letter code. */
export const STATES: ReadonlyMap<string, string> = new Map(
  NAMES.trim()
    .split(/[|\n]/)
    .map((entry) => [entry.slice(0, 2), entry.slice(3)] as const),
);

/** What people also write. */
const ALSO: readonly (readonly [string, string])[] = [
  ['US VIRGIN ISLANDS', 'VI'],
  ['WASHINGTON DC', 'DC'],
  ['MICRONESIA', 'FM'],
  ['NORTHERN MARIANAS', 'MP'],
];

const CODES: ReadonlyMap<string, string> = new Map([
  ...[...STATES].flatMap(([code, name]) => [[code, code] as const, [name.toUpperCase(), code] as const]),
  ...ALSO,
]);

/** Codes that may also stand in the country field. */
export const TERRITORIES: ReadonlySet<string> = new Set(['PR', 'VI', 'GU', 'AS', 'MP', 'FM', 'MH', 'PW']);

/** Codes of military regions. */
export const MILITARY: ReadonlySet<string> = new Set(['AA', 'AE', 'AP']);

/** Those whose ZIP Codes begin with 0: the digit that a spreadsheet drops. */
export const ZERO_ZIP_STATES: ReadonlySet<string> = new Set([
  'CT',
  'MA',
  'ME',
  'NH',
  'NJ',
  'RI',
  'VT',
  'PR',
  'VI',
  'AE',
]);

/** Two-letter code of a state, territory or military region, by code or name in any case; undefined for others. */
export function stateCode(written: string): string | undefined {
  const known = CODES.get(written);
  if (known !== undefined) return known;
  return CODES.get(written.toUpperCase().replaceAll('.', '').replace(/\s+/g, ' ').trim());
}
