import type { Campaign } from '../../../campaign/schema/campaignSchema.js';
import type { Volume } from '../../../campaign/schema/values.js';
import { allPapers } from '../../rule/documents.js';
import { ALL_KINDS } from '../../rule/kinds.js';
import { isOwn, ownBlocks } from '../../rule/paper.js';
import type { Rule } from '../../rule/rule.js';
import { volumeWords } from '../../words/volumes.js';

export const typedVolumes: Rule = {
  id: 'X-036',
  title: 'A number of covered vehicles is one that the file gives.',
  severity: 'warning',
  kinds: ALL_KINDS,
  documents: allPapers(),
  basis: { source: 'derived from the papers', sure: 'none' },
  explanation:
    'Numbers of vehicles in sentences that say what a campaign covers, affects or includes are compared with the total, the rows, the phases, and every other number of vehicles of the file and of linked campaigns. Tables and revisions are not looked at.',
  passes: {
    sample: 'service_campaign',
    campaign: { 'dealer_letter.closing[0]': 'It covers approximately 15,100 vehicles.' },
  },
  fails: {
    sample: 'service_campaign',
    campaign: { 'dealer_letter.closing[0]': 'It covers approximately 15,700 vehicles.' },
    finds: 'The text says 15,700 vehicles; the file has approximately 15,100 and no such number.',
  },
  *check(checked) {
    const total = checked.campaign.vehicles?.total;
    if (total === undefined || total === 'TBD') return;
    const known = new Set([checked.campaign, ...checked.linked].flatMap(volumesOf));
    const papers = checked
      .papers(allPapers())
      .filter((paper) => isOwn(paper) && paper.document !== 'update-notice');
    for (const paper of papers)
      for (const block of ownBlocks(paper))
        for (const [, words = ''] of COVERED.flatMap((each) => [...block.text.matchAll(each)]))
          if (!known.has(Number(words.replaceAll(',', ''))))
            yield {
              message: `The text says ${words} vehicles; the file has ${volumeWords(total)} and no such number.`,
              paper,
              block,
              words,
            };
  },
};

const NUMBER = '(?<![\\d,.$])(\\d[\\d,]*\\d)';
const VEHICLES = '(?: (?:covered|affected|more|other|new|additional))? (?:vehicles|vehículos)';
const COVERED = [
  `(?:covers?|involves?|affects?|includes?|consists? of|incluye|cubre|abarca|afecta a)\\b[^.;:]{0,50}?${NUMBER}${VEHICLES}`,
  `${NUMBER}${VEHICLES} (?:(?:are|is|will be) (?:covered|affected|involved|included)|están (?:cubiertos|afectados|incluidos))`,
  `(?:total|population) (?:of|is)[^.;:]{0,30}?${NUMBER}${VEHICLES}`,
].map((each) => new RegExp(each, 'giu'));

/** Also the sums that readers make: of the rows, and of the phases. */
function volumesOf({ vehicles, phases, chart, recall }: Campaign): readonly number[] {
  const lines = vehicles?.lines ?? [];
  const zones = Array.isArray(vehicles?.zones) ? vehicles.zones : [];
  const given: readonly (Volume | undefined)[] = [
    vehicles?.total,
    vehicles?.puerto_rico,
    vehicles?.event_total,
    vehicles?.stop_sale,
    ...Object.values(vehicles?.counts ?? {}),
    ...lines.flatMap(({ volume, stop_sale }) => [volume, stop_sale]),
    ...phases.map(({ volume }) => volume),
    ...(chart?.rows ?? []).map(({ volume }) => volume),
    ...zones.map(({ volume }) => volume),
    recall?.reported,
  ];
  const numbers = given.flatMap(numberOf);
  const sum = (volumes: readonly Volume[]) => volumes.flatMap(numberOf).reduce((a, b) => a + b, 0);
  return [...numbers, sum(lines.map(({ volume }) => volume)), sum(phases.map(({ volume }) => volume))];
}

function numberOf(volume: Volume | undefined): readonly number[] {
  if (volume === undefined || volume === 'TBD') return [];
  return [typeof volume === 'number' ? volume : volume.approximately];
}
