/** Writes address lines of Puerto Rico, where an area may come before the street (Publication 28, 29). */

type Rule = readonly [written: RegExp, standard: string];

/** Designators at the beginning of a line. */
const AREAS: readonly Rule[] = [
  [/^(?:URBANIZACI[OÓ]N|URBANIZATION|URBAN|URB)(?= )/, 'URB'],
  [/^(?:BARRIO|BO)(?= )/, 'BO'],
  [/^(?:BARRIADA|BDA)(?= )/, 'BDA'],
  [/^(?:SECTOR|SECT|SEC)(?= )/, 'SECT'],
  [/^(?:PARCELAS?|PARC)(?= )/, 'PARC'],
  [/^(?:EXTENSI[OÓ]N|EXTN|EXT)(?= )/, 'EXT'],
  [/^(?:COMUNIDAD|COM)(?= )/, 'COM'],
  [/^(?:REPARTO|REPTO)(?= )/, 'REPTO'],
  [/^(?:JARDINES|JARD)(?= )/, 'JARD'],
  [/^(?:ALTURAS|ALTS|ALT)(?= )/, 'ALT'],
  [/^(?:MANSIONES|MANS)(?= )/, 'MANS'],
  [/^(?:QUINTAS|QTAS)(?= )/, 'QTAS'],
];

/** Buildings: above the street if there is one, otherwise the delivery line. */
const BUILDINGS: readonly Rule[] = [
  [/^(?:CONDOMINIO|COND)(?= )/, 'COND'],
  [/^(?:RESIDENCIAL|RES)(?= )/, 'RES'],
  [/^(?:EDIFICIO|EDIF)(?= )/, 'EDIF'],
];

const ROADS: readonly Rule[] = [
  [/\b(?:CARRETERA|CARR|CARRT)(?: ESTATAL)?(?= )/, 'CARR'],
  [/\b(?:KIL[OÓ]METRO|KILOM|KM) ?(?=\d)/, 'KM '],
  [/\b(?:HECT[OÓ]METRO|HM) ?(?=\d)/, 'HM '],
  [/\b(?:AVENIDA|AVDA|AV)(?= )/, 'AVE'],
  [/\bCLL(?= )/, 'CALLE'],
  [/\b(?:BOULEVARD|BULEVAR)(?= )/, 'BLVD'],
];

/** What the written forms of roads begin with. */
const ROAD_WORD = /\b(?:CARR|K[IM]|H[EM]|AV|CLL|BO?UL)/;

const AREA = 'URB|BO|BDA|SECT|PARC|EXT|COM|REPTO|JARD|ALT|MANS|QTAS';
const STREET = 'CALLE|AVE|CARR|CAMINO|PASEO|BLVD|KM|CALLEJON|VEREDA|AVENIDA|CARRETERA';
const HOUSE = String.raw`(?:# ?)?(?:[A-Z]{1,2}[ -]?)?\d+[A-Z]?(?:-[A-Z]?\d+[A-Z]?)?`;
const AREA_LINE = new RegExp(`^(?:${AREA}) `);
const STREET_LINE = new RegExp(`(?:^|\\S )(?:${STREET}) \\S`);
const AREA_FIRST = new RegExp(`^((?:${AREA}|COND|RES) .*?) ((?:${HOUSE} )?(?:${STREET}) .*)$`);
const AREA_LAST = new RegExp(
  `^(.*\\d.*|.*(?:${STREET}) .*) ((?:URB|BO|BDA|SECT|PARC|URBANIZACI[OÓ]N|BARRIO|SECTOR|PARCELAS) .+)$`,
);
const ROUTE_FIRST = new RegExp(`^((?:RR|HC) \\d+ BOX \\S+|PO BOX \\S+) ((?:${AREA}) .+)$`);

/** Whether the line names an area, which goes above the street. */
export function isArea(line: string): boolean {
  return AREA_LINE.test(line);
}

/** Whether the line names a building. */
export function isBuilding(line: string): boolean {
  return /^(?:COND|RES|EDIF) /.test(line);
}

/** Whether the line names a street or road in the form used in Puerto Rico. */
export function isSpanishStreet(line: string): boolean {
  return STREET_LINE.test(line);
}

/** The line in standard text with its designators abbreviated; an area on a line of its own. */
export function puertoRicoLines(line: string): readonly string[] {
  const plain = replaced(replaced(line, AREAS), BUILDINGS);
  const roads = ROAD_WORD.test(plain)
    ? ROADS.reduce((text, [written, standard]) => text.replace(written, standard), plain)
    : plain;
  const first = AREA_FIRST.exec(roads);
  if (first !== null) return [first[1] ?? '', withoutSign(first[2] ?? '')];
  const route = ROUTE_FIRST.exec(roads);
  if (route !== null) return [route[2] ?? '', route[1] ?? ''];
  const last = / (?:URB|BO|BDA|SECT|PARC|BARR)/.test(roads) ? AREA_LAST.exec(roads) : null;
  if (last !== null && !isArea(roads)) return [replaced(last[2] ?? '', AREAS), withoutSign(last[1] ?? '')];
  return [withoutSign(roads)];
}

function replaced(line: string, rules: readonly Rule[]): string {
  const rule = rules.find(([written]) => written.test(line));
  return rule === undefined ? line : line.replace(rule[0], rule[1]);
}

/** `#12 CALLE SOL`: a house number, not a unit. */
function withoutSign(line: string): string {
  return line.replace(/^# ?(?=\S+ \S)/, '');
}
