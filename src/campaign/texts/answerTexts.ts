/** Answers the conditions of texts for one record. */
import type { Coverage, CoverageOf } from '../../shapes/coverage.js';
import type { Met } from '../../shapes/recordField.js';
import type { TextFacts } from '../../shapes/textConditions.js';
import type { Ask } from '../conditions/compileCondition.js';
import type { Subject } from '../conditions/subject.js';
import type { Ternary } from '../conditions/ternary.js';
import { valuesAsked } from '../conditions/valuesAsked.js';
import { compileCoverage } from '../coverage/compileCoverage.js';
import { asListed, subjectOf } from '../coverage/subjectOf.js';
import { isCampaignDone } from '../repairs/repairs.js';
import { outcomesOf } from '../repairs/workRules.js';
import type { Campaign } from '../schema/campaignSchema.js';
import { othersAsked } from './answerInputs.js';
import type { NumberedCondition } from './numberedCondition.js';

/**
 * @param mailed code of the campaign that the mailing decided about; undefined for a follow-up, whose `open` campaigns
 * are known and nothing else of them
 */
export function answerTexts(
  conditions: readonly NumberedCondition[],
  campaigns: readonly Campaign[],
  mailed: string | undefined,
): (facts: TextFacts) => Met {
  if (conditions.length === 0) return () => '';
  const homes = [...new Set(conditions.map(({ home }) => home))].map((home) => ({
    home,
    asks: conditions.filter((each) => each.home === home).map(({ ask }) => ask),
    places: [...conditions.keys()].filter((index) => conditions[index]?.home === home),
    subjectOf: openSubject(home, conditions, campaigns, mailed),
  }));
  const [only, ...others] = homes;
  if (only !== undefined && others.length === 0)
    return (facts) => answers(only.asks, only.subjectOf(facts)).join('');
  return (facts) => {
    const met = conditions.map(() => '0');
    for (const { asks, places, subjectOf: of } of homes) {
      const subject = of(facts);
      for (const [index, answer] of answers(asks, subject).entries()) met[places[index] ?? 0] = answer;
    }
    return met.join('');
  };
}

function answers(asks: readonly Ask[], subject: Subject): string[] {
  return asks.map((ask) => letterOf(ask(subject)));
}

function letterOf(answer: Ternary): string {
  if (answer === undefined) return '?';
  return answer ? '1' : '0';
}

/** What the conditions of one file ask about; coverage of further campaigns is worked out only where they ask for it. */
function openSubject(
  home: string,
  conditions: readonly NumberedCondition[],
  campaigns: readonly Campaign[],
  mailed: string | undefined,
): (facts: TextFacts) => Subject {
  const own = campaigns.find(({ code }) => code === home);
  const hasFile = own?.vehicles?.file !== undefined;
  const coverageOf = own === undefined || home === mailed ? undefined : compileCoverage(own);
  const lines = new Map((own?.vehicles?.lines ?? []).map((line) => [line.id, line]));
  const others = openOthers(home, conditions, campaigns, mailed);
  return (facts) => {
    const decided = coverageOf === undefined ? facts : decidedBy(coverageOf, facts);
    const line = lines.get(decided.line ?? '');
    return {
      ...subjectOf(hasFile ? asListed(facts.vehicle, facts, home) : facts.vehicle, facts, line),
      line: decided.line,
      phase: decided.phase,
      zone: decided.zone,
      code: own?.code,
      outcome: facts.repairedUnder && outcomesOf(home, facts.repairedUnder),
      notice: facts.notice,
      mailed: facts.mailed && noticesIn(facts.mailed, own),
      language: facts.language,
      ...others(facts),
    };
  };
}

/** Ids of the notices of one campaign; of any in a follow-up. */
function noticesIn(mailed: ReadonlySet<string>, own: Campaign | undefined): ReadonlySet<string> {
  const named = [...mailed].map((name) => [name.slice(0, name.lastIndexOf('/')), name] as const);
  const ofCampaign = named.filter(([code]) => own === undefined || code === own.code);
  return new Set(ofCampaign.map(([code, name]) => name.slice(code.length + 1)));
}

type Decided = Partial<Pick<TextFacts, 'line' | 'phase' | 'zone'>>;

function decidedBy(coverageOf: CoverageOf, facts: TextFacts): Decided {
  const coverage = coverageOf(facts.vin, facts.vehicle, facts);
  return coverage.kind === 'covered' ? coverage : {};
}

type Others = Pick<Subject, 'covered_by' | 'open'>;

/** Which campaigns cover the vehicle, and which of them are not done on it. */
function openOthers(
  home: string,
  conditions: readonly NumberedCondition[],
  campaigns: readonly Campaign[],
  mailed: string | undefined,
): (facts: TextFacts) => Others {
  const asked = conditions
    .filter((each) => each.home === home)
    .flatMap(({ condition }) => valuesAsked(condition, ['covered_by', 'open']));
  if (asked.length === 0) return () => ({});
  const linked = othersAsked(asked, campaigns, mailed).map((campaign) => ({
    campaign,
    coverageOf: compileCoverage(campaign),
  }));
  const recalls = new Set(campaigns.filter(({ kind }) => kind === 'safety_recall').map(({ code }) => code));
  return (facts) => {
    const found = linked.map(({ campaign, coverageOf }) => ({
      campaign,
      coverage: coverageOf(facts.vin, facts.vehicle, facts),
    }));
    if (found.some(({ coverage }) => isDoubtful(coverage))) return {};
    const covering = found.filter(({ coverage }) => coverage.kind === 'covered');
    const open = covering.filter(({ campaign }) => !isDone(campaign, facts));
    const codes = [...facts.open, ...open.map(({ campaign }) => campaign.code)];
    return {
      covered_by: new Set([...facts.covered, ...covering.map(({ campaign }) => campaign.code)]),
      open: new Set(codes.some((code) => recalls.has(code)) ? [...codes, 'recall'] : codes),
    };
  };
}

function isDoubtful(coverage: Coverage): boolean {
  return coverage.kind === 'not_covered' && coverage.missing !== undefined;
}

/** Without a remedied file nothing counts as done, as in the mailing itself. */
function isDone(campaign: Campaign, { repairedUnder }: TextFacts): boolean {
  return isCampaignDone(campaign, repairedUnder);
}
