import fc from 'fast-check';
import { expect, it } from 'vitest';
import { representative } from '../../../src/batch/plan/representative.js';
import { fitCheck } from '../../../src/batch/press/fitCheck.js';
import { openFontBook } from '../../../src/fonts/openFontBook.js';
import { Letters } from '../../../src/render/letters/letters.js';
import type { OwnerRow } from '../../../src/shapes/records.js';
import { sampleFacets, valuesOf } from '../../../src/shapes/recordValues.js';
import { OWNER } from '../../select/rows.js';
import { World } from '../world.js';

const world = new World();
const context = world.context();
world.remove();
const letters = new Letters(context.source);
const like = representative(context.mailing, 5, letters.conditions);
const variant = letters.variant('owner-letter', sampleFacets(like));
const check = fitCheck(letters, openFontBook(), {
  source: 'owners.csv',
  documents: ['dealer-letter', 'owner-letter'],
  languages: context.mailing.languages,
  like,
});

const line = fc.string({
  unit: fc.constantFrom('W', 'I', 'A', '@', '%', ' ', 'Ŵ', 'Щ', '—', '…', 'Ỗ', 'Ạ'),
  minLength: 1,
  maxLength: 60,
});

it('says of every address what trying it in the letter says, wherever among the documents that is', () => {
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 6 }), (addressBlock) => {
      const row: OwnerRow = {
        line: 2,
        vin: '2T2BAMCA2RC911964',
        writtenVin: '2T2BAMCA2RC911964',
        problems: [],
        vehicle: undefined,
        owner: { ...OWNER, addressBlock },
      };
      const facts = { vin: row.vin, owner: row.owner, vehicle: {}, selected: like };
      const filling = letters.fill(variant, valuesOf(facts));
      expect(check(row) !== undefined).toBe('code' in filling);
    }),
    { numRuns: 300 },
  );
});
