import { formatNumber } from '../../../base/facts/formatFact.js';
import { plural } from '../../../base/text/plural.js';
import { ALL_KINDS } from '../../rule/kinds.js';
import type { Rule } from '../../rule/rule.js';

/** Vehicles are scrapped, exported, and not registered. */
const TOLERANCE = 0.15;
/** Fewer are a trial. */
const LEAST_RECORDS = 100;

export const recordsForPopulation: Rule = {
  id: 'BAT-006',
  title: 'There are about as many records as vehicles.',
  severity: 'warning',
  kinds: ALL_KINDS,
  batch: 'only',
  basis: { source: 'derived from the campaign file', sure: 'none' },
  explanation:
    'The records that the mailing covers are compared with the volume of its phases, or with the total. 15 % are allowed for vehicles that are scrapped or exported; a wave, a trial of fewer than 100 records, and a volume that is not known are not compared.',
  passes: { sample: 'service_campaign', batch: { covered: 14_800, population: 15_200 } },
  fails: {
    sample: 'service_campaign',
    batch: { covered: 9000, population: 15_200 },
    finds: '9,000 records for a population of about 15,200.',
  },
  *check({ selected }) {
    const { covered = 0, population } = selected ?? {};
    if (population === undefined || covered < LEAST_RECORDS) return;
    if (Math.abs(covered - population) <= TOLERANCE * population) return;
    yield {
      message: `${plural(covered, 'record')} for a population of about ${formatNumber(population)}.`,
    };
  },
};
