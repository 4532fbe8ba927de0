/**
 * Where keys are read whose change no page, look-up or refusal of the walked files tells: by batches, by rules of `check`, by the desk
 * and reports, or by what finds a file or compares two.
 */
import type { KeyPath } from '../../campaign/schema/everyKey/keyPaths.js';

type Source = string;

const PLACES: Readonly<Record<Source, readonly KeyPath[]>> = {
  'src/campaign/workspace/openCampaignFolder.ts': ['code'],
  'src/campaign/repairs/repairs.ts': ['earlier[].code'],
  'src/campaign/repairs/afterNotices.ts': ['notices.*.effect'],
  'src/campaign/statutory/recallFacts.ts': ['recall.injury', 'repairs[].what'],
  'src/campaign/coverage/inPopulation.ts': ['vehicles.file.decides'],
  'src/campaign/schema/vehicles/population.ts': ['vehicles.vin_rules'],
  'src/campaign/notices/asNotice.ts': ['notices.*.owner_letter.sections[].id'],
  'src/campaign/consistency/findTextIssues.ts': ['owner_faq.after[].id'],
  'src/campaign/workspace/standing.ts': ['closed.reason'],
  'src/campaign/workspace/withSection.ts': ['package'],
  'src/merge/text/readable.ts': ['#name.es'],
  'templates/partials/page-marks.hbs': ['closed.as'],
  'templates/dealer-letter/dealer-letter.hbs': ['marketing.forbidden'],
  'src/batch/plan/campaignMailing.ts': ['households.box_from', 'households.letter'],
  'src/batch/plan/plannedInserts.ts': [
    'enclosures[].is',
    'enclosures[].template',
    'enclosures[].data',
    'enclosures[].stock',
    'enclosures[].sheets',
    'enclosures[].grams',
  ],
  'src/batch/plan/batchContext.ts': [
    'notices.*.to.list.path',
    'notices.*.to.list.count',
    'vehicles.file.path',
  ],
  'src/select/load/loadPopulation.ts': ['vehicles.file.rows'],
  'src/mailings/report/campaignReport.ts': ['recall.reported'],
  'src/check/rules/recallDays/reportedInTime.ts': ['recall.decided'],
  'src/check/rules/recallDays/submittedInTime.ts': ['recall.submitted'],
  'src/check/rules/recallFacts/exemptDated.ts': ['recall.reimbursement_exempt'],
  'src/check/rules/recallFacts/replacedText.ts': ['recall.statutory.*.reason', 'recall.statutory.*.approved'],
  'src/check/rules/language/knownWords.ts': ['known_words'],
  'src/check/engine/suppression.ts': ['suppress[].rule', 'suppress[].words', 'suppress[].reason'],
  'src/cli/handlers/analyst/diff.ts': ['settlement.approved'],
  'src/check/rules/typedFacts/typedVolumes.ts': ['vehicles.zones[].volume'],
};

export const TOLD_ELSEWHERE: ReadonlyMap<KeyPath, Source> = new Map(
  Object.entries(PLACES).flatMap(([source, keys]) => keys.map((key): [KeyPath, Source] => [key, source])),
);
