/**
 * Lists the states, territories and military regions of the United States as USPS writes them (Publication 28,
 * appendix B).
 */

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

/** Other common spellings, without periods. */
const ALSO = `
AL ALA|AK ALAS|AZ ARIZ|AR ARK|CA CALIF/CAL|CO COLO|CT CONN|DE DEL|DC WASHINGTON DC|FL FLA|IL ILL/ILLS
IN IND|KS KANS/KAN|MA MASS|MI MICH|MN MINN|MS MISS|MT MONT|NE NEBR/NEB
NV NEV|NH N HAMPSHIRE|NJ N JERSEY|NM N MEXICO/N MEX/NEW MEX/NUEVO MEXICO|NY N YORK/NUEVA YORK/NEW YORK STATE
NC N CAROLINA/NO CAROLINA/N CAR|ND N DAKOTA/NO DAKOTA/N DAK|OK OKLA|OR ORE/OREG|PA PENN/PENNA|RI R ISLAND/RHODE IS
SC S CAROLINA/SO CAROLINA/S CAR|SD S DAKOTA/SO DAKOTA/S DAK|TN TENN|TX TEX/TEJAS|WA WASH/WASHINGTON STATE
WV W VIRGINIA/W VA/WEST VA|WI WIS/WISC|WY WYO|PR P RICO/PTO RICO/PUERTO RICO USA
VI US VIRGIN ISLANDS/U S VIRGIN ISLANDS/VIRGIN IS/USVI|MP NORTHERN MARIANAS/N MARIANA ISLANDS/CNMI|FM MICRONESIA
MH REPUBLIC OF THE MARSHALL ISLANDS|PW REPUBLIC OF PALAU|AS AMERICAN SAMOA USA`;

const CODES: ReadonlyMap<string, string> = new Map([
  ...[...STATES].flatMap(([code, name]) => [[code, code] as const, [name.toUpperCase(), code] as const]),
  ...ALSO.trim().split(/[|\n]/).flatMap(otherNames),
]);

/** Codes that may also be in the country field. */
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

function otherNames(entry: string): (readonly [string, string])[] {
  const code = entry.slice(0, 2);
  return entry
    .slice(3)
    .split('/')
    .map((name) => [name, code] as const);
}

/** Two-letter code of a state, territory or military region, by code or name in any case; undefined for others. */
export function stateCode(written: string): string | undefined {
  const known = CODES.get(written);
  if (known !== undefined) return known;
  const plain = written.toUpperCase().replaceAll('.', ' ').replace(/\s+/g, ' ').trim();
  return CODES.get(plain) ?? CODES.get(plain.replaceAll(' ', ''));
}

/** Last words of codes and names: only a text that ends with one of them can end with a state. */
const LAST_WORDS: ReadonlySet<string> = new Set(
  [...CODES.keys()].map((name) => name.slice(name.lastIndexOf(' ') + 1)),
);

/** Whether the text may end with the code or the name of a state. Cheap: `stateCode` decides. */
export function mayEndWithState(text: string): boolean {
  const word = text.slice(text.lastIndexOf(' ') + 1).toUpperCase();
  return LAST_WORDS.has(word) || word.endsWith('.');
}
