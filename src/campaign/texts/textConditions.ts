/** Numbers the conditions of the texts that a mailing may print. */
import type { TextConditions } from '../../shapes/textConditions.js';
import { compileCondition } from '../conditions/compileCondition.js';
import { conditionKey } from '../conditions/conditionKey.js';
import { conditionsBelow, conditionsIn, type PlacedCondition } from '../conditions/conditionsIn.js';
import { conditionWords } from '../conditions/conditionWords.js';
import { scopeAt } from '../conditions/fieldScopes.js';
import { vocabularyOf } from '../conditions/vocabularyOf.js';
import { fieldsOf } from '../coverage/limits.js';
import type { Campaign } from '../schema/campaignSchema.js';
import type { FollowUp } from '../schema/followUpSchema.js';
import type { Condition } from '../schema/vehicles/condition.js';
import { answerForDealers } from './answerForDealers.js';
import { answerInputs } from './answerInputs.js';
import { answerTexts } from './answerTexts.js';
import type { NumberedCondition } from './numberedCondition.js';

export interface TextSource {
  /** The one that is mailed first, then those whose texts it prints; for a follow-up, all that it follows up. */
  readonly campaigns: readonly Campaign[];
  readonly followUp?: FollowUp | undefined;
  /** Id of the notice that is mailed. */
  readonly notice?: string | undefined;
}

/** Equal conditions of one file have one answer. */
export function textConditions({ campaigns, followUp, notice = 'remedy' }: TextSource): TextConditions {
  const [first] = campaigns;
  const byCode = new Map(campaigns.map((campaign) => [campaign.code, campaign]));
  const campaignOf = (home: string | undefined): Campaign | undefined => byCode.get(home ?? '') ?? first;
  const numbered = new Map<string, NumberedCondition>();
  const add = (home: string, found: readonly PlacedCondition[]): void => {
    const campaign = campaignOf(home);
    if (campaign === undefined || found.length === 0) return;
    const words = vocabularyOf(campaign);
    for (const { condition } of found) {
      const key = keyOf(condition, home);
      if (!numbered.has(key)) numbered.set(key, { home, condition, ask: compileCondition(condition, words) });
    }
  };
  if (followUp !== undefined) add('', conditionsBelow(followUp, []));
  for (const campaign of campaigns) add(campaign.code, ofTexts(campaign));
  const list = [...numbered.values()];
  const numbers = new Map([...numbered.keys()].map((key, index) => [key, index]));
  const mailed = followUp === undefined ? first?.code : undefined;
  const wordsOf: TextConditions['wordsOf'] = (when, home, language) => {
    const campaign = campaignOf(home);
    return campaign === undefined ? '' : conditionWords(when as Condition, campaign, language);
  };
  return {
    words: list.map(({ condition, home }) => wordsOf(condition, home, 'en')),
    fields: list.map(({ condition }) => [...new Set(fieldsOf(condition))].join(', ')),
    answer: answerTexts(list, campaigns, mailed),
    inputs: answerInputs(list, campaigns, mailed),
    numberOf: (when, home) => numbers.get(keyOf(when, home)),
    wordsOf,
    forNoVehicle: (when, home, language) =>
      answerForDealers(when as Condition, { language, notice, phases: campaignOf(home)?.phases ?? [] }),
  };
}

function keyOf(when: object, home: string | undefined): string {
  return `${home ?? ''} ${conditionKey(when)}`;
}

/** Those of dealer papers are answered without a record. */
function ofTexts(campaign: Campaign): readonly PlacedCondition[] {
  return conditionsIn(campaign).filter(({ path }) => scopeAt(path) === 'text');
}
