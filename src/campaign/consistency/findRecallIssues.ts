/** Finds what a safety recall lacks before the law, what only a safety recall may say, and wording that is locked. */
import { suggestion } from '../../base/text/nearest.js';
import { documentKinds } from '../../shapes/documents/documentKinds.js';
import type { Campaign } from '../schema/campaignSchema.js';
import { LAW_FACTS, type LawFactName, missingFact, openPath } from '../statutory/lawFacts.js';
import { readStatute, type Statute } from '../statutory/readStatute.js';
import type { Inconsistency } from './inconsistency.js';

/** `statute`: the prescribed texts that it prints. */
export function findRecallIssues(
  campaign: Campaign,
  statute: () => Statute = readStatute,
): readonly Inconsistency[] {
  if (campaign.kind !== 'safety_recall') return [...recallOnly(campaign), ...letterIssues(campaign, false)];
  const open = campaign.open_points.flatMap(({ paths }) => paths);
  return [
    ...neededFacts(campaign)
      .filter((name) => !open.includes(openPath(name)))
      .map(missing),
    ...replacementIssues(campaign, statute),
    ...letterIssues(campaign, true),
  ];
}

/** What letter and envelope lack, or say although it is prescribed. `isLaw`: whether they are a notice under the law. */
export function letterIssues(campaign: Campaign, isLaw: boolean): readonly Inconsistency[] {
  return isLaw ? typedByHand(campaign) : unopened(campaign);
}

function recallOnly({ kind, recall }: Campaign): readonly Inconsistency[] {
  if (recall === undefined) return [];
  const what = `only a safety recall has "recall"; this is a ${kind}`;
  return [{ path: ['recall'], what, code: 'RECALL_ONLY' }];
}

/** What the law prints at the top of a recall letter every other letter says by itself. */
function unopened({ owner_letter, envelope }: Campaign): readonly Inconsistency[] {
  const lacks = (path: readonly string[], what: string): Inconsistency => ({ path, what });
  return [
    ...(owner_letter?.opening.length === 0
      ? [lacks(['owner_letter', 'opening'], 'is missing; give at least one paragraph')]
      : []),
    ...(owner_letter?.sections.length === 0
      ? [lacks(['owner_letter', 'sections'], 'is missing; give at least one section')]
      : []),
    ...(envelope !== undefined && envelope.line === undefined
      ? [lacks(['envelope', 'line'], 'is missing; give the line that is printed on the envelope')]
      : []),
  ];
}

/** Those of every recall, and those of one that has papers. A text that needs another says so when it is printed. */
function neededFacts(campaign: Campaign): readonly LawFactName[] {
  const { recall } = campaign;
  const always = { basis: recall?.basis, crash: recall?.crash, component: recall?.component };
  const byBasis = recall?.basis === 'noncompliance' ? { standard: recall.standard } : {};
  const withPapers = { report: recall?.report, remedy_is: campaign.remedy_is };
  const facts: Partial<Record<LawFactName, unknown>> = {
    ...always,
    ...byBasis,
    ...crashFacts(campaign),
    ...(hasPapers(campaign) ? withPapers : {}),
  };
  return Object.entries(facts).flatMap(([name, value]) => (value === undefined ? [name as LawFactName] : []));
}

function crashFacts({ recall, warnings }: Campaign): Partial<Record<LawFactName, unknown>> {
  if (recall?.crash === 'with_warning') return { warnings };
  return recall?.crash === 'none' ? { injury: recall.injury } : {};
}

function hasPapers(campaign: Campaign): boolean {
  return documentKinds('campaign').some(({ section }) => campaign[section] !== undefined);
}

function missing(name: LawFactName): Inconsistency {
  return { path: LAW_FACTS[name].key.split('.'), ...missingFact(name), code: 'RECALL_FACT' };
}

function replacementIssues({ recall }: Campaign, statute: () => Statute): readonly Inconsistency[] {
  const ids = Object.keys(recall?.statutory ?? {});
  if (ids.length === 0) return [];
  const { texts } = statute();
  return ids.flatMap((id) => {
    const text = texts.find((each) => each.id === id);
    if (text !== undefined && !text.locked) return [];
    const free = texts.filter(({ locked }) => !locked).map((each) => each.id);
    const what =
      text === undefined
        ? `there is no prescribed text "${id}"; ${suggestion(id, free)}`
        : `the text "${id}" is prescribed word for word (${text.versions[0]?.source ?? ''}) and cannot be replaced`;
    return [{ path: ['recall', 'statutory', id], what, code: 'RECALL_TEXT' as const }];
  });
}

function typedByHand({ owner_letter, envelope }: Campaign): readonly Inconsistency[] {
  const printed = 'is not printed for a safety recall, whose own text is prescribed; take it out';
  return [
    ...(owner_letter?.lessor === undefined ? [] : [{ path: ['owner_letter', 'lessor'], what: printed }]),
    ...(envelope?.line === undefined ? [] : [{ path: ['envelope', 'line'], what: printed }]),
  ];
}
