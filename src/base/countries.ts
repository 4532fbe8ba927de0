/** How a country is written in the last line of a foreign address (Publication 28, 343; International Mail Manual). */

/** What stands in the country field of a domestic address. */
const HOME: ReadonlySet<string> = new Set([
  '',
  'US',
  'USA',
  'U S',
  'U S A',
  'UNITED STATES',
  'UNITED STATES OF AMERICA',
  'ESTADOS UNIDOS',
  'EE UU',
  'EEUU',
]);

/** What people write instead of the English name, ISO 3166 codes above all; others are written out already. */
const NAMES: ReadonlyMap<string, string> = new Map([
  ['AU', 'AUSTRALIA'],
  ['AT', 'AUSTRIA'],
  ['BE', 'BELGIUM'],
  ['BR', 'BRAZIL'],
  ['CA', 'CANADA'],
  ['CAN', 'CANADA'],
  ['CH', 'SWITZERLAND'],
  ['CN', 'CHINA'],
  ['CO', 'COLOMBIA'],
  ['CR', 'COSTA RICA'],
  ['DE', 'GERMANY'],
  ['DEU', 'GERMANY'],
  ['DK', 'DENMARK'],
  ['DO', 'DOMINICAN REPUBLIC'],
  ['ES', 'SPAIN'],
  ['FR', 'FRANCE'],
  ['FRA', 'FRANCE'],
  ['GB', 'GREAT BRITAIN'],
  ['GBR', 'GREAT BRITAIN'],
  ['UK', 'GREAT BRITAIN'],
  ['IE', 'IRELAND'],
  ['IT', 'ITALY'],
  ['JP', 'JAPAN'],
  ['JPN', 'JAPAN'],
  ['KR', 'SOUTH KOREA'],
  ['MX', 'MEXICO'],
  ['MÉXICO', 'MEXICO'],
  ['CANADÁ', 'CANADA'],
  ['ESPAÑA', 'SPAIN'],
  ['DEUTSCHLAND', 'GERMANY'],
  ['ALEMANIA', 'GERMANY'],
  ['MEX', 'MEXICO'],
  ['NL', 'NETHERLANDS'],
  ['NO', 'NORWAY'],
  ['NZ', 'NEW ZEALAND'],
  ['PA', 'PANAMA'],
  ['PH', 'PHILIPPINES'],
  ['PL', 'POLAND'],
  ['PT', 'PORTUGAL'],
  ['SE', 'SWEDEN'],
  ['VN', 'VIETNAM'],
]);

export function isHome(country: string): boolean {
  return HOME.has(country) || HOME.has(fold(country));
}

/** The name in capitals. */
export function countryName(written: string): string {
  const folded = fold(written);
  return NAMES.get(folded) ?? folded;
}

function fold(country: string): string {
  return country.toUpperCase().normalize('NFC').replaceAll('.', '').replace(/\s+/g, ' ').trim();
}
