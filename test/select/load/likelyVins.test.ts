/** The VIN that a wrong one most likely means. */
import { expect, it } from 'vitest';
import { withCheckDigit } from '../../../src/base/facts/vin.js';
import { PASSENGER } from '../../../src/base/facts/vinRules.js';
import { openLikelyVins } from '../../../src/select/load/likelyVins.js';
import { createTables } from '../../../src/select/tables.js';
import { excludedRow, problem, remediedRow, vehicleRow } from '../rows.js';
import { withScratch } from '../scratchFolder.js';
import { select } from '../select.js';

const VIN = '2T2HZMDA2PC000001';
const WRONG = '2T2HZMDA2PC000010';
const NAMED = `perhaps ${VIN}, one character off; mend it`;
const CODES = ['VIN_CHECK_DIGIT'] as const;

it('may stand in a population file or in the campaign alone', async () => {
  await withScratch(async (scratch) => {
    createTables(scratch);
    const hintOf = (listed: readonly string[], vin = WRONG) => {
      const likely = openLikelyVins(scratch, { vins: PASSENGER, listed });
      return likely(vin, [problem('owners.csv', 2, 'VIN_CHECK_DIGIT')])[0]?.hint;
    };
    expect(hintOf([])).toBe('mend it');
    expect(hintOf([VIN])).toBe(NAMED);
    expect(hintOf([VIN], '2T2HZMDA2PC000100')).toBe('mend it');
    scratch.exec(`insert into population (file, vin, answer) values (0, '${VIN}', 1), (1, '${VIN}', 1)`);
    expect(hintOf([])).toBe(NAMED);
    expect(hintOf([VIN])).toBe(NAMED);
    expect(hintOf([withCheckDigit(WRONG)])).toBe('mend it');
  });
});

it('is named for rows of the remedied and the exclude file, too', async () => {
  const vehicles = [vehicleRow({ vin: VIN, line: 2, vehicle: { model: 'RX' } })];
  const remedied = [remediedRow({ vin: WRONG, line: 2, codes: CODES })];
  const { problems } = await select({ owners: [], vehicles, remedied });
  expect(problems).toMatchObject([{ source: 'remedied.csv', hint: NAMED }]);
  const excluded = [excludedRow({ vin: WRONG, line: 2, codes: CODES })];
  await expect(select({ owners: [], vehicles, excluded })).rejects.toThrow(
    `perhaps ${VIN}, one character off`,
  );
});

it('is not looked for where something else is wrong', async () => {
  const vehicles = [vehicleRow({ vin: VIN, line: 2 })];
  const remedied = [remediedRow({ vin: WRONG, line: 2, codes: ['CAMPAIGN_BLANK'] })];
  const { problems } = await select({ owners: [], vehicles, remedied });
  expect(problems).toMatchObject([{ hint: 'mend it' }]);
});
