/** Invents an owner, with the columns as a file writes them. */
import {
  COMPANIES,
  ENGLISH,
  LESSORS,
  type NameList,
  OTHERS,
  POLISH,
  SPANISH,
  VIETNAMESE,
} from './nameLists.js';
import {
  ABROAD,
  DIRECTIONS,
  HOME_PLACES,
  MILITARY,
  type Place,
  PUERTO_RICO,
  STREETS,
  SUFFIXES,
  URBANIZATIONS,
} from './placeLists.js';
import { Deck, type Random } from './random.js';

/** Columns of an owners file without the VIN, as written. */
export interface SampleOwner {
  readonly name: string;
  readonly company: string;
  readonly address1: string;
  readonly address2: string;
  readonly city: string;
  readonly state: string;
  readonly zip: string;
  readonly country: string;
  readonly email: string;
  readonly language: string;
  readonly lessor: string;
}

/** Where owners live. The deck deals each of these before one comes again. */
export const ALL_PLACES: readonly Place[] = [
  ...repeat(HOME_PLACES, 4),
  ...repeat(PUERTO_RICO, 2),
  ...MILITARY,
  ...ABROAD,
];

/** A person, or one in twelve a company; one in twenty leases vehicles out. */
export function sampleOwner(random: Random, places: Deck<Place> = new Deck(random, ALL_PLACES)): SampleOwner {
  const place = places.draw();
  const names = namesOf(random, place);
  const lessor = random.chance(0.05);
  const company = lessor ? random.pick(LESSORS) : random.chance(0.08) ? random.pick(COMPANIES) : '';
  const name = company === '' || random.chance(0.5) ? personName(random, names) : '';
  return {
    name,
    company,
    ...street(random, place),
    ...cityLine(random, place),
    email: random.chance(0.6) ? email(random, name || company) : '',
    language: language(random, names),
    lessor: lessor ? random.pick(['yes', '1', 'true']) : random.pick(['', '', 'no', '0', 'false']),
  };
}

function namesOf(random: Random, place: Place): NameList {
  if (place.state === 'PR' || place.country.startsWith('M')) return SPANISH;
  const share = random.below(100);
  if (share < 64) return ENGLISH;
  if (share < 84) return SPANISH;
  if (share < 90) return VIETNAMESE;
  return share < 95 ? POLISH : OTHERS;
}

function personName(random: Random, names: NameList): string {
  const first = random.pick(names.first);
  const last = random.pick(names.last);
  if (names.form === 'two surnames') return `${first} ${last} ${random.pick(names.last)}`;
  if (random.chance(0.03)) return `${first} ${random.pick(names.first)} ${random.pick(names.last)}-${last}`;
  return random.chance(0.2) ? `${first} ${random.pick(['A.', 'J', 'M.', 'R'])} ${last}` : `${first} ${last}`;
}

function street(random: Random, place: Place): Pick<SampleOwner, 'address1' | 'address2'> {
  if (MILITARY.includes(place)) return military(random);
  if (place.state === 'PR') {
    const urbanization = random.chance(0.7) ? random.pick(URBANIZATIONS) : '';
    return {
      address1: `${random.between(1, 900)} Calle ${random.pick(['A', 'Luna', 'Ñandú', '5'])}`,
      address2: urbanization,
    };
  }
  if (random.chance(0.04)) return { address1: `P.O. Box ${random.between(10, 9999)}`, address2: '' };
  return { address1: streetLine(random), address2: random.chance(0.22) ? unit(random) : '' };
}

function streetLine(random: Random): string {
  const direction = random.chance(0.25) ? `${random.pick(DIRECTIONS)} ` : '';
  return `${random.between(10, 19_999)} ${direction}${random.pick(STREETS)} ${random.pick(SUFFIXES)}`;
}

function unit(random: Random): string {
  const number = random.between(1, 40);
  return random.pick([
    `Apt ${number}`,
    `Apartment ${number}B`,
    `Unit ${number}`,
    `Suite ${number}00`,
    `# ${number}`,
    `Floor ${number}`,
  ]);
}

function military(random: Random): Pick<SampleOwner, 'address1' | 'address2'> {
  const box = random.between(10, 9000);
  return {
    address1: random.pick([
      `PSC ${random.between(100, 999)} Box ${box}`,
      `Unit ${random.between(2000, 9999)} Box ${box}`,
    ]),
    address2: '',
  };
}

type CityLine = Pick<SampleOwner, 'city' | 'state' | 'zip' | 'country'>;

/** ZIP+4 more often than not; sometimes without the zero that a spreadsheet drops. */
function cityLine(random: Random, place: Place): CityLine {
  const { city, state, country } = place;
  if (country !== '') return { city, state, zip: place.zip, country };
  const zip = random.chance(0.6) ? `${place.zip}-${random.between(1001, 9899)}` : place.zip;
  const short = zip.startsWith('0') && random.chance(0.1) ? zip.replace(/^0+/, '') : zip;
  return { city, state, zip: short, country: random.pick(['', '', '', 'US', 'USA', 'United States']) };
}

/** example.com and its like never reach anybody (RFC 2606). */
function email(random: Random, name: string): string {
  const plain = name
    .normalize('NFD')
    .replace(/[^A-Za-z ]/g, '')
    .trim()
    .toLowerCase()
    .replace(/ +/g, '.');
  return `${plain || 'owner'}@example.${random.pick(['com', 'net', 'org'])}`;
}

function language(random: Random, names: NameList): string {
  if (names === SPANISH && random.chance(0.5)) return random.pick(['es', 'es', 'ES']);
  if (names === VIETNAMESE && random.chance(0.3)) return 'vi';
  if (names === POLISH && random.chance(0.3)) return 'pl';
  return random.chance(0.3) ? '' : 'en';
}

function repeat<Value>(list: readonly Value[], times: number): Value[] {
  return Array.from({ length: times }, () => list).flat();
}
