/** Writes boxes, rural routes, general delivery and military units in USPS form (Publication 28, 238 to 283). */

type Rule = readonly [written: RegExp, standard: string];

const CONTRACT_ROUTE =
  '(?:HIGHWAY CONTRACT(?: (?:ROUTE|RTE|RT))?|STAR (?:ROUTE|RTE|RT)|H ?C ?R?(?: ?(?:ROUTE|RTE|RT))?)';
const NUMBER = '(?:#|NO|NUMBER)? ?';

/** The first matching rule applies. Letters in a number are kept; leading zeros of a route are dropped (242). */
const RULES: readonly Rule[] = [
  [
    /^(?:P ?O|POST(?:AL)? OFFICE|U S P ?O)\W*(?:BOX|BX|DRAWER|DRW|CALLER|LOCKBOX|BIN)\W*(?:(?:NO|NUMBER)\b\W*)?(?=\w)/,
    'PO BOX ',
  ],
  [/^(?:POB|PO) ?#? ?(?=\d)/, 'PO BOX '],
  [/^(?:FIRM )?(?:CALLER|LOCKBOX|DRAWER|BIN)(?: BOX)? #? ?(?=\S+$)/, 'PO BOX '],
  [/^BOX #? ?(?=\S+$)/, 'PO BOX '],
  [/^(?:APARTADO|APDO)(?: POSTAL| DE CORREOS)? #? ?(?=\d)/, 'PO BOX '],
  [
    route('(?:RURAL (?:ROUTE|RTE|RT|RD)|R ?R|R ?F ?D|RR RT|RTE|ROUTE|RT|RD|RUTA RURAL)', true),
    'RR $1 BOX $2',
  ],
  [route('(?:RURAL (?:ROUTE|RTE|RT)|R ?R|R ?F ?D|RUTA RURAL)', false), 'RR $1'],
  [route(CONTRACT_ROUTE, true), 'HC $1 BOX $2'],
  [route(CONTRACT_ROUTE, false), 'HC $1'],
  [/^(?:GEN(?:ERAL)? DEL(?:IVERY|IV|Y)?|ENTREGA GENERAL|LISTA DE CORREOS)$/, 'GENERAL DELIVERY'],
  [/^(PSC|P S C|CMR|C M R|UNIT) ?#? ?(\w+) (?:BOX|BX) ?#? ?(\S+)/, '$1 $2 BOX $3'],
  [/^(PSC|P S C|CMR|C M R) ?#? ?(\d\w*)$/, '$1 $2'],
];

/** The number of a route, and of its box if one follows. */
function route(designator: string, box: boolean): RegExp {
  const behind = box ? String.raw`[ ,]*(?:BOX|BX|BUZON|#) ?#? ?(\S+)` : '$';
  return new RegExp(`^${designator} ?${NUMBER}0*(\\d+[A-Z]?)${behind}`);
}

const BEGINNING = /^(?:P|BOX|BIN|FIRM|CALLER|LOCKBOX|DRAWER|AP|R|H|STAR|GEN|ENTREGA|LISTA|C ?M ?R|UNIT )/;

/** The line in standard text; undefined for any other line. */
export function routeLine(line: string): string | undefined {
  if (!BEGINNING.test(line)) return undefined;
  for (const [written, standard] of RULES) {
    if (!written.test(line)) continue;
    return line
      .replace(written, standard)
      .replace(/^P S C/, 'PSC')
      .replace(/^C M R/, 'CMR');
  }
  return undefined;
}

/** Whether the line, as it is printed, names a box or a route. */
export function isRoute(line: string): boolean {
  return /^(?:PO BOX \S|RR \d|HC \d|PSC \d|CMR \d|UNIT \S+ BOX |GENERAL DELIVERY|US(?:S|NS|CGC) \S)/.test(
    line,
  );
}

/** Whether the box on the next line belongs to it: `RR 2`, `PSC 802`. */
export function lacksBox(line: string): boolean {
  return /^(?:RR|HC|PSC|CMR|UNIT) \w+$/.test(line);
}
