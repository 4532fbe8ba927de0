/** Finds what is wrong with the codes of a campaign: unknown forms, codes named twice, campaigns that have no file. */
import type { Path } from '../../base/path.js';
import type { Campaign } from '../schema/campaignSchema.js';
import { fitsPattern } from '../schema/code.js';
import { type Neighbors, strangeBrand, strangeCodes } from './findStrangers.js';
import { type Inconsistency, repeats } from './inconsistency.js';

/** Without neighbors, the files that the campaign names are not checked. */
export function findIdentityIssues(campaign: Campaign, neighbors?: Neighbors): Inconsistency[] {
  return [
    ...(neighbors === undefined ? [] : strangers(campaign, neighbors)),
    ...namedCampaigns(campaign, 'linked'),
    ...namedCampaigns(campaign, 'prerequisites'),
    ...repeatedCodes(campaign),
  ];
}

function strangers(campaign: Campaign, neighbors: Neighbors): Inconsistency[] {
  const { code, brand, linked, prerequisites } = campaign;
  const others = { ...neighbors, campaigns: [...neighbors.campaigns, code] };
  return [
    ...strangeBrand(brand, neighbors),
    ...strangeCodes(linked, 'linked', `${code} is linked with`, others),
    ...strangeCodes(prerequisites, 'prerequisites', `${code} has the prerequisite`, others),
    ...strangeTwins(campaign, neighbors),
    ...codesOf(campaign).flatMap((each) => patternIssues(each, neighbors)),
  ];
}

interface WrittenCode {
  readonly path: Path;
  readonly code: string;
  readonly brand: string;
}

/** Every code of this event and of earlier ones, with the brand whose forms it has. */
function codesOf({ code, brand, codes, earlier }: Campaign): readonly WrittenCode[] {
  return [
    { path: ['code'], code, brand },
    ...codes.map((each, index) => ({
      path: ['codes', index, 'code'],
      code: each.code,
      brand: each.role === 'twin' ? (each.brand ?? '') : brand,
    })),
    ...earlier.map((each, index) => ({ path: ['earlier', index, 'code'], code: each.code, brand })),
  ];
}

/** A brand that names no forms accepts any. */
function patternIssues(
  { path, code, brand }: WrittenCode,
  { brands, codeForms }: Neighbors,
): Inconsistency[] {
  const patterns = brands.includes(brand) ? codeForms(brand).map(({ pattern }) => pattern) : [];
  if (patterns.length === 0 || patterns.some((pattern) => fitsPattern(code, pattern))) return [];
  const what = `${code} is not a code of brands/${brand}.yaml, whose codes are written ${patterns.join(' or ')}`;
  return [{ path, what, code: 'CODE_PATTERN', hint: PATTERN_HINT }];
}

const PATTERN_HINT =
  'N is a digit, L a letter, X either; correct the code, or add its form under "codes" of the brand file';

function strangeTwins({ codes }: Campaign, neighbors: Neighbors): Inconsistency[] {
  return codes.flatMap(({ brand }, index) =>
    brand === undefined
      ? []
      : strangeBrand(brand, neighbors).map((issue) => ({ ...issue, path: ['codes', index, 'brand'] })),
  );
}

/** Other campaigns, each named once. */
function namedCampaigns(campaign: Campaign, list: 'linked' | 'prerequisites'): Inconsistency[] {
  const codes = [...campaign[list].entries()];
  const own = codes.filter(([, code]) => code === campaign.code);
  return [
    ...own.map(([index, code]) => ({
      path: [list, index],
      what: `${code} is this campaign itself; list other campaigns only`,
    })),
    ...repeats(campaign[list]).map(({ index, value }) => ({
      path: [list, index],
      what: `${value} appears twice in ${list}; keep one`,
    })),
  ];
}

/** One code, one meaning: a code of the event is not that of an earlier campaign, too. */
function repeatedCodes({ code, codes, earlier }: Campaign): Inconsistency[] {
  const others = codes.map((each) => each.code);
  const all = [code, ...others, ...earlier.map((each) => each.code)];
  return repeats(all).map(({ index, value }) => ({
    path:
      index <= others.length ? ['codes', index - 1, 'code'] : ['earlier', index - 1 - others.length, 'code'],
    what: `${value} is named twice among the codes of this event and its earlier campaigns; keep one`,
  }));
}
