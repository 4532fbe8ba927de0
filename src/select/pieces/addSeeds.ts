/** Adds seed pieces to those of the records: letters to addresses of the mailer's own, for control. */
import { SAMPLE_VIN } from '../../shapes/recordModel.js';
import { sampleValues } from '../../shapes/recordValues.js';
import type { Sqlite } from '../../shapes/sqlite.js';
import type { Language } from '../../shapes/units.js';
import { insertRows } from '../scratch/insertRows.js';
import { readKeptFields } from './keptFields.js';
import { openSampleText } from './pieceText.js';

export interface Seed {
  readonly name: string;
  readonly zip: string;
  readonly address: readonly string[];
  readonly language: Language;
}

/** No record has it; so a piece with it is a seed. */
export const SEED_VIN = SAMPLE_VIN;

/** Of the owners at home who get the letter in that language, or in any, the group with most records. */
const USUAL_GROUP = `
  select g.id from counts c join record_groups g on g.id = c.record_group
  where c.rank = 0 and g.state <> '' group by g.id
  order by g.language = ? desc, sum(c.records) desc, g.id limit 1
`;

/** As candidates that no record counts. None for a mailing without pieces at home. Counts must be made before. */
export function addSeeds(scratch: Sqlite, seeds: readonly Seed[]): void {
  const kept = readKeptFields(scratch);
  const textOf = openSampleText(kept);
  const usual = scratch.prepare<[number]>(USUAL_GROUP);
  const texts = seeds.flatMap(({ name, zip, address, language }) => {
    const [group] = usual.get(language) ?? [];
    if (group === undefined) return [];
    const values = { ...sampleValues(invented(language)), name, address, enclosed: [] };
    return [[textOf({ zip, vin: SEED_VIN, group, email: '' }, values)]];
  });
  insertRows(scratch, 'candidate_texts', ['text'])(texts);
  scratch
    .prepare('insert into seeds select id from candidate_texts order by id desc limit ?')
    .run(texts.length);
  const longest = seeds.reduce((most, { name }) => Math.max(most, name.length), 0);
  scratch.prepare(`update longest_values set length = max(length, ?) where field = 'name'`).run(longest);
}

/** What it is beyond name and address comes from its group. */
const invented = (language: Language) => ({
  language,
  vehicleLine: '',
  model: '',
  modelYear: undefined,
  phase: undefined,
  openCampaigns: [],
});
