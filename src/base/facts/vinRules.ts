/** The rules by which the VINs of a kind of vehicle are read: their length, check digit and year. */
import {
  checkVin,
  isRepeated,
  isVin,
  modelYearOf,
  modelYearsOf,
  oddCharacter,
  VIN_LENGTH,
  type VinCode,
} from './vin.js';

/** `passenger`: passenger cars, multipurpose vehicles and light trucks. */
export const VIN_RULES = ['passenger', 'heavy', 'motorcycle', 'other_market', 'before_1981'] as const;
export type VinRules = (typeof VIN_RULES)[number];

interface Rules {
  readonly hasCheckDigit: boolean;
  /**
   * How the tenth character is read: with the seventh, which tells 1980 to 2009 from 2010 to 2039 only for passenger cars
   * and light trucks (49 CFR 565.15(d)); as one of two years; or not at all.
   */
  readonly year: 'seventh' | 'either' | 'none';
  /** Whether a VIN may be shorter, as before model year 1981. */
  readonly mayBeShort: boolean;
}

const RULES: Readonly<Record<VinRules, Rules>> = {
  passenger: { hasCheckDigit: true, year: 'seventh', mayBeShort: false },
  heavy: { hasCheckDigit: true, year: 'either', mayBeShort: false },
  motorcycle: { hasCheckDigit: true, year: 'either', mayBeShort: false },
  other_market: { hasCheckDigit: false, year: 'none', mayBeShort: false },
  before_1981: { hasCheckDigit: true, year: 'seventh', mayBeShort: true },
};

/** The shortest VIN before 1981; makers used 5 to 13 characters, of no common form. */
export const SHORTEST_VIN = 5;
/** From this model year on, every VIN has 17 characters. */
const FIRST_LONG_YEAR = 1981;

/** Reads folded VINs by the rules of a campaign. */
export interface VinReader {
  /** Equal for readers that read alike. */
  readonly id: string;
  /** Of the campaigns; another reader for them reads alike. */
  readonly kinds: readonly VinRules[];
  readonly mayBeShort: boolean;
  /** Whether the text is certainly a good VIN as it stands; a quick look that most VINs pass. */
  readonly isGood: (text: string) => boolean;
  /** All that is wrong with it, in the order of the reject list. */
  readonly check: (vin: string) => readonly VinCode[];
  /** The first character that is not valid, with its index. */
  readonly odd: typeof oddCharacter;
  /** The model year that the VIN encodes. Where that is one of two, 30 years apart, the build date chooses. */
  readonly modelYear: (vin: string, built?: string) => number | undefined;
  /** Why the VIN is not of this model year, in words; undefined if it may be. */
  readonly contradiction: (vin: string, modelYear: number) => string | undefined;
}

/** For several campaigns, a VIN is good if one of them may have it. */
export function vinReader(kinds: readonly VinRules[]): VinReader {
  const rules = together(kinds.map((kind) => RULES[kind]));
  const { hasCheckDigit, year, mayBeShort } = rules;
  const isShort = (vin: string): boolean => mayBeShort && vin.length !== VIN_LENGTH;
  return {
    id: JSON.stringify(rules),
    kinds,
    mayBeShort,
    isGood: hasCheckDigit ? isVin : () => false,
    check: (vin) => {
      if (isShort(vin)) return checkShort(vin);
      return hasCheckDigit ? checkVin(vin) : checkCharacters(vin);
    },
    odd: (vin) => (isShort(vin) ? oddInShort(vin) : oddCharacter(vin)),
    modelYear: (vin, built) => {
      if (year === 'none' || vin.length !== VIN_LENGTH) return undefined;
      return year === 'seventh' ? modelYearOf(vin) : nearest(modelYearsOf(vin), built);
    },
    contradiction: (vin, modelYear) => {
      if (isShort(vin)) return modelYear < FIRST_LONG_YEAR ? undefined : tooShort(vin);
      if (year === 'none') return undefined;
      const years = year === 'seventh' ? [modelYearOf(vin)] : modelYearsOf(vin);
      return years.includes(modelYear) ? undefined : otherYear(vin, years);
    },
  };
}

/** Each property as the loosest of the rules has it. */
function together(all: readonly Rules[]): Rules {
  const [first = RULES.passenger] = all;
  const years = all.map(({ year }) => year);
  return {
    hasCheckDigit: all.every(({ hasCheckDigit }) => hasCheckDigit),
    year: years.includes('none') ? 'none' : years.includes('either') ? 'either' : first.year,
    mayBeShort: all.some(({ mayBeShort }) => mayBeShort),
  };
}

/** A vehicle built for another market has 17 characters (ISO 3779), without a check digit or a year. */
function checkCharacters(vin: string): readonly VinCode[] {
  const odd: readonly VinCode[] = oddCharacter(vin) === undefined ? [] : ['VIN_CHARACTER'];
  if (vin.length !== VIN_LENGTH) return ['VIN_LENGTH', ...odd];
  return isRepeated(vin) ? ['VIN_CHARACTER'] : odd;
}

function checkShort(vin: string): readonly VinCode[] {
  const odd: readonly VinCode[] = oddInShort(vin) === undefined ? [] : ['VIN_CHARACTER'];
  if (vin.length < SHORTEST_VIN || vin.length > VIN_LENGTH) return ['VIN_LENGTH', ...odd];
  return isRepeated(vin) ? ['VIN_CHARACTER'] : odd;
}

/** Before 1981, I, O and Q were used as well. */
function oddInShort(vin: string): ReturnType<typeof oddCharacter> {
  const characters = [...vin];
  const at = characters.findIndex((character) => !/^[A-Z0-9]$/.test(character));
  return at < 0 ? undefined : { at, character: characters[at] ?? '' };
}

/** A model year begins in the year before it at the earliest, and may end in the year after. */
function nearest(years: readonly number[], built: string | undefined): number | undefined {
  if (built === undefined) return undefined;
  const from = Number(built.slice(0, 4));
  return years.toSorted((a, b) => Math.abs(a - from) - Math.abs(b - from))[0];
}

function otherYear(vin: string, years: readonly (number | undefined)[]): string {
  const known = years.filter((year) => year !== undefined);
  const says = known.length === 0 ? 'is not a year code' : `means ${known.join(' or ')}`;
  return `the tenth character of the VIN, ${vin.charAt(9)}, ${says}`;
}

function tooShort({ length }: string): string {
  return `the VIN has ${length} characters, and from model year ${FIRST_LONG_YEAR} on, all have ${VIN_LENGTH}`;
}

/** Of passenger cars and light trucks. */
export const PASSENGER: VinReader = vinReader(['passenger']);
