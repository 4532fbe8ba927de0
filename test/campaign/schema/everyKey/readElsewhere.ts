/**
 * Where keys are read that no paper of the walked files asks for by name: from copies of what the file says, from values that the
 * schema has turned into words, or by commands that print no paper.
 */
import type { KeyPath } from './keyPaths.js';

type Source = string;

const PLACES: Readonly<Record<Source, readonly KeyPath[]>> = {
  'src/campaign/consistency/findIdentityIssues.ts': ['codes[].brand'],
  'src/campaign/workspace/withSection.ts': ['package'],
  'src/merge/text/readable.ts': ['#block.when', '#block.text', '#block.list[].when', '#block.list[].text'],
  'src/campaign/statutory/recallFacts.ts': ['recall.injury', 'repairs[].what', 'open_points[].paths'],
  'src/check/rules/recallDays/reportedInTime.ts': ['recall.decided'],
  'src/check/rules/language/knownWords.ts': ['known_words'],
  'src/check/rules/language/curlyQuotes.ts': ['quotes'],
  'src/batch/plan/campaignMailing.ts': ['households.box_from', 'households.letter'],
  'src/campaign/schema/sections/enclosures.ts': ['enclosures[].languages'],
  'src/campaign/coverage/inPopulation.ts': ['vehicles.file.decides'],
  'src/campaign/coverage/withinLimits.ts': ['vehicles.zones[].id', 'vehicles.zones[].code'],
  'src/campaign/repairs/repairs.ts': ['vehicles.zones[].when'],
  'src/campaign/conditions/conditionWords.ts': ['vehicles.zones[].name'],
  'src/batch/plan/coverMailing.ts': ['notices.*.to.when'],
  'src/campaign/notices/asNotice.ts': [
    'notices.*.owner_letter.opening',
    'notices.*.owner_letter.sections[].id',
  ],
  'src/campaign/schema/work/ownerActions.ts': [
    'owner_actions[].kind',
    'owner_actions[].value',
    'owner_actions[].results[].means',
    'owner_actions[].until',
  ],
  'src/campaign/schema/work/services.ts': ['services[].kind'],
  'templates/partials/agency-table.hbs': ['recall.standard[].paragraph'],
  'templates/partials/service-list.hbs': ['services[].text', 'services[].op_code', 'services[].stage'],
  'src/campaign/terms/evaluateTerm.ts': ['#__schema0.from'],
  'src/campaign/schema/work/work.ts': ['done_by.inspection', 'done_by.remedy'],
  'src/campaign/schema/values/money.ts': ['#money.usd', '#money.per', '#money.up_to', '#money.days'],
  'templates/dealer-letter/dealer-letter.hbs': [
    'inventory.new',
    'inventory.demonstrator',
    'inventory.in_transit',
  ],
  'templates/words.json': ['inventory.rental', 'inventory.salvage_title', 'inventory.branded_title'],
  'src/campaign/workspace/beside/withBeside.ts': [
    'vehicles.precedence',
    'tables.*.file',
    'tables.*.columns',
    'tables.*.rows',
    'areas',
  ],
  'src/campaign/consistency/findTextIssues.ts': ['owner_faq.after[].id', 'audiences[].words'],
  'templates/partials/page-marks.hbs': [
    'marks[].text',
    'marks[].note',
    'marks[].image.file',
    'marks[].image.alt',
    'closed.as',
    'closed.by',
  ],
  'src/campaign/workspace/standing.ts': [
    'closed.reason',
    'open_points[].what',
    'assumed[].path',
    'assumed[].why',
  ],
  'src/cli/handlers/analyst/diff.ts': ['settlement.approved'],
  'src/campaign/workspace/lockedChanges.ts': ['settlement.locked'],
  'src/render/vehicleRecord.ts': ['coverage_last_day'],
  'src/campaign/conditions/vocabularyOf.ts': ['makes[].name', 'makes[].aliases'],
  'src/merge/text/facetWords.ts': ['makes[].dealer'],
  'src/campaign/workspace/openWorkspace.ts': ['speaks', 'campaigns'],
  'src/campaign/consistency/findFollowUpIssues.ts': [
    'dealer_letter.sections[].id',
    'owner_letter.sections[].id',
  ],
  'templates/follow-up-dealer-letter/follow-up-dealer-letter.hbs': ['audiences[].addressee'],
  'templates/follow-up-letter/follow-up-letter.hbs': ['owner_letter.lessor'],
};

/** Facts that stand in papers where their texts name them. */
export const NAMED_BY_TEXTS: readonly KeyPath[] = ['recall.statutory.*.approved', 'vehicles.zones[].volume'];

export const READ_ELSEWHERE: ReadonlyMap<KeyPath, Source> = new Map(
  Object.entries(PLACES).flatMap(([source, keys]) => keys.map((key): [KeyPath, Source] => [key, source])),
);
