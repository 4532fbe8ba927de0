/** Works out which places each zone of a campaign claims, by which relation: which two zones claim, and which none. */
import { ABROAD } from '../../base/facts/homeRegion.js';
import { STATES } from '../../base/facts/states.js';
import { type Ask, compileCondition } from '../conditions/compileCondition.js';
import type { Subject } from '../conditions/subject.js';
import { vocabularyOf } from '../conditions/vocabularyOf.js';
import type { Campaign } from '../schema/campaignSchema.js';
import { fieldsOf, limitsOf } from './limits.js';
import { possibleSubjects } from './possibleSubjects.js';

const RELATIONS = ['sold_in', 'registered_in', 'ever_registered_in'] as const;
type Relation = (typeof RELATIONS)[number];

interface ZonePlace {
  readonly id: string;
  readonly index: number;
}

export interface ZoneOverlap {
  readonly zones: readonly [first: ZonePlace, second: ZonePlace];
  readonly relation: Relation;
  /** Codes of the places that both claim. */
  readonly places: readonly string[];
}

export interface PlaceClaims {
  readonly overlaps: readonly ZoneOverlap[];
  /** Codes of the places that no zone claims by any relation, where zones go by places at all. */
  readonly holes: readonly string[];
}

/** The states and the District of Columbia, where vehicles are registered. */
const HOME = [...STATES.keys()].filter((code) => !/^(VI|GU|AS|MP|FM|MH|PW|AA|AE|AP)$/.test(code));

export function placeClaims(campaign: Campaign): PlaceClaims {
  const { zones } = campaign.beside;
  if (zones === undefined) return { overlaps: [], holes: [] };
  const words = vocabularyOf(campaign, zones.places);
  const asks = zones.zones.map(({ when }) => compileCondition(when, words));
  const used = RELATIONS.filter((relation) =>
    zones.zones.some(({ when }) => when !== undefined && fieldsOf(when).includes(relation)),
  );
  const found = possibleSubjects(campaign);
  const subjects: readonly Subject[] = found.length === 0 ? [{}] : found;
  const claims = asks.map((ask) => claimsOf(ask, used, subjects));
  return {
    overlaps: overlapsOf(
      claims,
      zones.zones.map(({ id }, index) => ({ id, index })),
    ),
    holes: used.length === 0 ? [] : HOME.filter((place) => !livesInZone(asks, place, subjects)),
  };
}

/** Codes of the places of the population that no zone claims. */
export function placesNoZoneClaims(campaign: Campaign): readonly string[] {
  const { all } = limitsOf(campaign);
  const { holes } = placeClaims(campaign);
  if (all === undefined) return holes;
  const found = possibleSubjects(campaign);
  const subjects: readonly Subject[] = found.length === 0 ? [{}] : found;
  return holes.filter((place) =>
    subjects.some((subject) => all.ask({ ...subject, ...livingIn(place) }) !== false),
  );
}

/** A vehicle that was sold there and has never left. */
function livingIn(place: string): Subject {
  return { sold_in: place, registered_in: place, ever_registered_in: new Set([place]) };
}

/** Relation, place and number of the subject, for each that the zone claims for sure. */
type Claims = ReadonlyMap<Relation, ReadonlyMap<string, ReadonlySet<number>>>;

function claimsOf(ask: Ask, relations: readonly Relation[], subjects: readonly Subject[]): Claims {
  return new Map(
    relations.map((relation) => [
      relation,
      new Map(HOME_AND_MORE.map((place) => [place, claimed(ask, relation, place, subjects)] as const)),
    ]),
  );
}

const HOME_AND_MORE = [...STATES.keys()];

/** What the zone takes because of this relation alone: elsewhere by all others. */
function claimed(
  ask: Ask,
  relation: Relation,
  place: string,
  subjects: readonly Subject[],
): ReadonlySet<number> {
  const here = { ...NOWHERE, [relation]: relation === 'ever_registered_in' ? new Set([place]) : place };
  const numbers = subjects.flatMap((subject, number) =>
    ask({ ...subject, ...here }) === true && ask({ ...subject, ...NOWHERE }) !== true ? [number] : [],
  );
  return new Set(numbers);
}

const NOWHERE: Subject = {
  sold_in: ABROAD,
  registered_in: ABROAD,
  ever_registered_in: new Set([ABROAD]),
};

/** Whether a vehicle that has never left the place may be in a zone: in one for all others, too. */
function livesInZone(asks: readonly Ask[], place: string, subjects: readonly Subject[]): boolean {
  return subjects.some((subject) => asks.some((ask) => ask({ ...subject, ...livingIn(place) }) !== false));
}

function overlapsOf(claims: readonly Claims[], zones: readonly ZonePlace[]): readonly ZoneOverlap[] {
  return zones.flatMap((first, index) =>
    zones.slice(index + 1).flatMap((second) =>
      RELATIONS.flatMap((relation) => {
        const places = HOME_AND_MORE.filter((place) =>
          meet(
            claims[first.index]?.get(relation)?.get(place),
            claims[second.index]?.get(relation)?.get(place),
          ),
        );
        return places.length === 0 ? [] : [{ zones: [first, second] as const, relation, places }];
      }),
    ),
  );
}

function meet(a: ReadonlySet<number> | undefined, b: ReadonlySet<number> | undefined): boolean {
  return a !== undefined && b !== undefined && [...a].some((each) => b.has(each));
}
