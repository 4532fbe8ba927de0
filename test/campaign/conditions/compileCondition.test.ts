import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileCondition } from '../../../src/campaign/conditions/compileCondition.js';
import type { Subject } from '../../../src/campaign/conditions/subject.js';
import type { Ternary } from '../../../src/campaign/conditions/ternary.js';
import { vocabularyOf } from '../../../src/campaign/conditions/vocabularyOf.js';
import { CONDITION_FIELDS, type Condition } from '../../../src/campaign/schema/vehicles/condition.js';
import { campaignWith } from './world.js';

const words = vocabularyOf(campaignWith());
const ask = (condition: Condition, subject: Subject): Ternary => compileCondition(condition, words)(subject);

describe('a condition', () => {
  it.each<[Condition, Subject, Ternary]>([
    [{ line: 'comet' }, { line: 'comet' }, true],
    [{ line: ['comet', 'meteor'] }, { line: 'meteor' }, true],
    [{ line: 'comet' }, { line: 'meteor' }, false],
    [{ line: 'comet' }, {}, undefined],
    [{ make: 'nova' }, { make: 'NVA' }, true],
    [{ make: 'NVA' }, { make: 'Nova' }, false],
    [{ make: 'Nova' }, { make: 'nova' }, true],
    [{ model: 'Comet' }, { model: 'comet gt' }, true],
    [{ model: 'Comet GT' }, { model: 'Comet' }, false],
    [{ model_year: 2021 }, { model_year: 2021 }, true],
    [{ model_year: '2020..2021' }, { model_year: 2021 }, true],
    [{ model_year: ['2018..2019', 2022] }, { model_year: 2021 }, false],
    [{ engine: '2.0l' }, { engine: '2.0 L' }, true],
    [{ seats: 'third_row' }, { attributes: { seats: 'third_row' } }, true],
    [{ seats: 'third_row' }, { attributes: {} }, undefined],
    [{ sold_in: 'salt' }, { sold_in: 'OH' }, true],
    [{ sold_in: ['salt', 'TX'] }, { sold_in: 'TX' }, true],
    [{ sold_in: 'chicago' }, { sold_in: 'IN' }, true],
    [{ registered_in: 'salt' }, { registered_in: 'abroad' }, false],
    [{ ever_registered_in: 'salt' }, { ever_registered_in: new Set(['TX', 'NY']) }, true],
    [{ repaired_under: '23S10' }, { repaired_under: new Set() }, false],
    [{ repaired_under: '23S10' }, {}, undefined],
    [{ lessor: true }, { owner: { lessor: false } }, false],
    [{ phase: [1, 2] }, { phase: 2 }, true],
    [{ not: { line: 'comet' } }, { line: 'meteor' }, true],
    [{ not: { line: 'comet' } }, {}, undefined],
    [{ line: 'comet', phase: 1 }, { line: 'meteor' }, false],
    [{ line: 'comet', phase: 1 }, { line: 'comet' }, undefined],
    [{ any: [{ line: 'comet' }, { phase: 1 }] }, { phase: 1 }, true],
    [{ any: [{ line: 'comet' }, { phase: 1 }] }, { phase: 2 }, undefined],
    [{ any: [{ line: 'comet' }, { phase: 1 }] }, { line: 'x', phase: 2 }, false],
  ])('%j of a record with %j: %s', (condition, subject, answer) => {
    expect(ask(condition, subject)).toBe(answer);
  });

  it('does not hold for a record of which nothing is known, whatever field it asks for', () => {
    for (const field of CONDITION_FIELDS) {
      const value = field === 'lessor' ? true : field === 'model_year' || field === 'phase' ? 1 : 'x';
      expect([field, ask({ [field]: value }, {})]).not.toEqual([field, true]);
    }
  });

  it('never answers otherwise once what was unknown is known', () => {
    const leaf = fc.oneof(
      fc.record({ line: fc.constantFrom('comet', 'meteor') }),
      fc.record({ model_year: fc.constantFrom(2020, '2020..2021') }),
      fc.record({ sold_in: fc.constantFrom('salt', 'TX') }),
    );
    const { tree } = fc.letrec<{ tree: Condition }>((tie) => ({
      tree: fc.oneof(
        { maxDepth: 4 },
        leaf,
        fc.record({ not: tie('tree') }),
        fc.record({ any: fc.array(tie('tree'), { minLength: 1, maxLength: 3 }) }),
      ),
    }));
    const facts = fc.record({
      line: fc.constantFrom('comet', 'meteor'),
      model_year: fc.constantFrom(2020, 2021, 2022),
      sold_in: fc.constantFrom('OH', 'TX'),
    });
    const kept = fc.subarray(['line', 'model_year', 'sold_in'] as const);
    fc.assert(
      fc.property(tree, facts, kept, (condition, whole, keys) => {
        const known = ask(condition, whole);
        const partial = ask(condition, Object.fromEntries(keys.map((key) => [key, whole[key]])));
        expect(known).not.toBeUndefined();
        expect([known, undefined]).toContain(partial);
      }),
    );
  });
});
