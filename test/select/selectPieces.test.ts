import { describe, expect, it } from 'vitest';
import type { Coverage } from '../../src/shapes/coverage.js';
import type { Vehicle } from '../../src/shapes/records.js';
import { excludedRow, ownerRow, remediedRow, vehicleRow } from './rows.js';
import { select } from './select.js';

const VIN = '1HGCM82633A004352';
const OTHER = '2T2BZMCA0KC000001';
const RX: Vehicle = { model: 'RX', productionDate: '2022-11-07' };
const LATE: Vehicle = { model: 'RX', productionDate: '2023-08-01' };

async function reasonOf(...[tables, rules]: Parameters<typeof select>): Promise<string | undefined> {
  return (await select(tables, rules)).outcomes[0]?.reason;
}

const owners = [ownerRow({ vin: VIN, line: 2 })];
const vehicles = [vehicleRow({ vin: VIN, line: 2, vehicle: RX })];

describe('selectPieces', () => {
  it('mails a good record whose vehicle is covered', async () => {
    const { outcomes, pieces, problems } = await select({ owners, vehicles });
    expect(outcomes).toEqual([
      { source: 'owners.csv', line: 2, vin: VIN.toLowerCase(), outcome: 'mailed', reason: '', seq: 1 },
    ]);
    expect(pieces).toMatchObject([
      { seq: 1, record: { vin: VIN, model: 'RX' }, facets: { vehicle_line: 'RX', phase: '1' } },
    ]);
    expect(problems).toEqual([]);
  });

  it('rejects for the first reason that holds, whatever the order of the problems', async () => {
    const bad = [
      ownerRow({ vin: VIN, line: 2, codes: ['NAME_MISSING', 'VIN_LENGTH', 'ADDRESS_INCOMPLETE'] }),
    ];
    expect(await reasonOf({ owners: bad, vehicles, excluded: [excludedRow({ vin: VIN, line: 2 })] })).toBe(
      'VIN_LENGTH',
    );
  });

  it('asks the letter only about rows with nothing against them', async () => {
    const asked: number[] = [];
    const check = (row: { line: number }) => {
      asked.push(row.line);
      return {
        source: 'owners.csv',
        line: row.line,
        column: 'address',
        code: 'TEXT_TOO_WIDE' as const,
        value: '',
        hint: '',
      };
    };
    const rows = [
      ownerRow({ vin: VIN, line: 2 }),
      ownerRow({ vin: OTHER, line: 3, codes: ['NAME_MISSING'] }),
    ];
    const { outcomes, problems } = await select({ owners: rows, vehicles }, { check });
    expect(outcomes.map(({ reason }) => reason)).toEqual(['TEXT_TOO_WIDE', 'NAME_MISSING']);
    expect(problems.map(({ code }) => code)).toEqual(['TEXT_TOO_WIDE', 'NAME_MISSING']);
    expect(asked).toEqual([2]);
  });

  it('names exclusion before coverage, and coverage before everything else', async () => {
    const excluded = [excludedRow({ vin: VIN, line: 2 })];
    const remedied = [remediedRow({ vin: VIN, line: 2 })];
    expect(await reasonOf({ owners, excluded, remedied })).toBe('EXCLUDED');
    expect(await reasonOf({ owners, remedied })).toBe('NOT_COVERED');
  });

  it('takes only the phase that is asked for', async () => {
    const late = [vehicleRow({ vin: VIN, line: 2, vehicle: LATE })];
    const remedied = [remediedRow({ vin: VIN, line: 2 })];
    expect(await reasonOf({ owners, vehicles: late, remedied }, { phases: { kind: 'one', phase: 1 } })).toBe(
      'OTHER_PHASE',
    );
    expect(await reasonOf({ owners, vehicles: late }, { phases: { kind: 'one', phase: 2 } })).toBe('');
  });

  it('takes every phase that is available when none is asked for', async () => {
    const late = [vehicleRow({ vin: VIN, line: 2, vehicle: LATE })];
    expect(await reasonOf({ owners, vehicles: late })).toBe('PHASE_NOT_AVAILABLE');
    expect(
      await reasonOf({ owners, vehicles: late }, { phases: { kind: 'available', phases: [1, 2] } }),
    ).toBe('');
    expect(await reasonOf({ owners, vehicles: late }, { phases: { kind: 'all' } })).toBe('');
  });

  it('leaves out what is remedied for this campaign, and not what is remedied for another or for no one knows which', async () => {
    const remedied = [remediedRow({ vin: VIN, line: 2, campaign: '23LJ01' })];
    expect(await reasonOf({ owners, vehicles, remedied })).toBe('ALREADY_REMEDIED');
    for (const campaign of ['20LC02', ''])
      expect(
        await reasonOf({ owners, vehicles, remedied: [remediedRow({ vin: VIN, line: 2, campaign })] }),
      ).toBe('');
  });

  it('does not act upon a bad remedied row, and reports it', async () => {
    const remedied = [remediedRow({ vin: VIN, line: 2, codes: ['DATE_INVALID'], campaign: '23LJ01' })];
    const { outcomes, problems } = await select({ owners, vehicles, remedied });
    expect(outcomes[0]?.outcome).toBe('mailed');
    expect(problems.map(({ source }) => source)).toEqual(['remedied.csv']);
  });

  it('stops at an exclude file with a row that cannot be read, and names each such row', async () => {
    const excluded = [2, 3, 4].map((line) =>
      excludedRow({ vin: VIN, line, codes: line === 3 ? [] : ['VIN_CHECK_DIGIT'] }),
    );
    await expect(select({ owners, vehicles, excluded })).rejects.toMatchObject({
      code: 'EXCLUSION_UNREADABLE',
      exit: 3,
      place: { file: 'exclude.csv', line: 2 },
      message: expect.stringMatching(/^2 rows .*line 2: VIN_CHECK_DIGIT .*line 4: /),
    });
  });

  it('mails the first of several rows with one VIN that would be mailed', async () => {
    const rows = [
      ownerRow({ vin: VIN, line: 2, codes: ['NAME_MISSING'] }),
      ownerRow({ vin: VIN, line: 3 }),
      ownerRow({ vin: VIN, line: 4 }),
    ];
    const { outcomes, pieces } = await select({ owners: rows, vehicles });
    expect(outcomes.map(({ reason }) => reason)).toEqual(['NAME_MISSING', '', 'DUPLICATE_VIN']);
    expect(pieces).toHaveLength(1);
  });

  it("mails the lessor's row of several, and names the piece that was kept", async () => {
    const rows = [
      ownerRow({ vin: OTHER, line: 2, vehicle: RX, owner: { zip: '01001' } }),
      ownerRow({ vin: VIN, line: 3, owner: { zip: '78701' } }),
      ownerRow({ vin: VIN, line: 4, codes: ['NAME_MISSING'], owner: { lessor: true } }),
      ownerRow({ vin: VIN, line: 5, owner: { lessor: true, zip: '90210' } }),
      ownerRow({ vin: VIN, line: 6, owner: { lessor: true } }),
      ownerRow({ vin: OTHER, line: 7, vehicle: RX }),
    ];
    const { outcomes, pieces } = await select({ owners: rows, vehicles });
    expect(outcomes.map(({ reason, seq, keptSeq }) => [reason, seq, keptSeq])).toEqual([
      ['', 1, undefined],
      ['DUPLICATE_VIN', undefined, 2],
      ['NAME_MISSING', undefined, undefined],
      ['', 2, undefined],
      ['DUPLICATE_VIN', undefined, 2],
      ['DUPLICATE_VIN', undefined, 1],
    ]);
    expect(pieces.map(({ facets }) => facets.lessor)).toEqual([false, true]);
  });

  it('reports a row that was left out for another owner or address, and not one for the same', async () => {
    const rows = [
      ownerRow({ vin: VIN, line: 2 }),
      ownerRow({ vin: VIN, line: 3, owner: { name: 'ANA EXAMPLE' } }),
      ownerRow({ vin: VIN, line: 4, owner: { name: 'Bob Other' } }),
      ownerRow({
        vin: VIN,
        line: 5,
        owner: { addressBlock: ['ANA EXAMPLE', '2 SAMPLE ST', 'AUSTIN TX 78701'] },
      }),
    ];
    const { problems } = await select({ owners: rows, vehicles });
    expect(problems.map(({ line, code }) => [line, code])).toEqual([
      [4, 'OWNERS_DIFFER'],
      [5, 'OWNERS_DIFFER'],
    ]);
    expect(problems[0]?.hint).toContain('line 2 was mailed');
  });

  it('reports a model that is nearly a covered one, and counts records that are not covered by model', async () => {
    const rows = ['RXX', 'ES', 'ES'].map((model, index) =>
      ownerRow({ vin: `${VIN.slice(0, 16)}${index}`, line: index + 2, vehicle: { ...RX, model } }),
    );
    const { outcomes, problems, tallies } = await select({ owners: rows });
    expect(outcomes.map(({ reason }) => reason)).toEqual(['NOT_COVERED', 'NOT_COVERED', 'NOT_COVERED']);
    expect(problems).toMatchObject([{ line: 2, column: 'model', code: 'MODEL_DOUBTFUL', value: 'RXX' }]);
    expect(tallies.notCovered).toEqual([
      ['ES', 2],
      ['RXX', 1],
    ]);
  });

  it('takes the model year of the VIN where none is given, and reports a date that contradicts it', async () => {
    const covers2019 = ({ modelYear }: Vehicle) => modelYear === undefined || modelYear === 2019;
    const coverageOf = (_vin: string, vehicle: Vehicle): Coverage =>
      covers2019(vehicle) ? { kind: 'covered', line: 'RX', phase: 1 } : { kind: 'not_covered' };
    const built = { model: 'RX', productionDate: '2019-02-03' };
    const rows = ['2T2BZMCA0KC000001', '2T2BZMCA0MC000001'].map((vin, index) =>
      ownerRow({ vin, line: index + 2, vehicle: built }),
    );
    const { outcomes, problems } = await select({ owners: rows }, { coverageOf });
    expect(outcomes.map(({ reason }) => reason)).toEqual(['', 'NOT_COVERED']);
    expect(problems).toMatchObject([{ line: 3, column: 'production_date', code: 'YEAR_CONTRADICTED' }]);
    expect(problems[0]?.hint).toContain('model year 2021');
  });

  it.each([
    {
      what: 'a date after the year that is given',
      year: 2017,
      built: '2019-05-02',
      told: 'the model year 2017',
    },
    { what: 'a date before it', year: 2017, built: '2015-12-31', told: 'the model year 2017' },
    {
      what: 'a date after the year of the VIN',
      built: '2019-05-02',
      told: 'the VIN encodes model year 2017',
    },
    {
      what: 'a year that the date contradicts',
      year: 2021,
      built: '2016-05-02',
      told: 'the model year 2021',
    },
    { what: 'a date that the year may have', year: 2017, built: '2017-12-31', told: undefined },
    { what: 'a model of no line', year: 2017, built: '2019-05-02', model: 'ES', told: undefined },
  ])('reports $what, if it keeps a record from being mailed: $told', async ({ year, built, model, told }) => {
    const coverageOf = (_vin: string, vehicle: Vehicle): Coverage => {
      const { modelYear = 2017, productionDate: day } = vehicle;
      if (vehicle.model !== 'RX' || modelYear !== 2017) return { kind: 'not_covered' };
      if (day === undefined) return { kind: 'not_covered', missing: 'production_date' };
      const inside = day >= '2016-03-01' && day <= '2017-09-30';
      return inside ? { kind: 'covered', line: 'RX', phase: 1 } : { kind: 'not_covered' };
    };
    const vehicle = { model: model ?? 'RX', productionDate: built, ...(year ? { modelYear: year } : {}) };
    const vin = `2T2BZMCA0${year === 2021 ? 'M' : 'H'}C000001`;
    const { outcomes, problems } = await select(
      { owners: [ownerRow({ vin, line: 2, vehicle })] },
      { coverageOf },
    );
    expect(outcomes.map(({ reason }) => reason)).toEqual(['NOT_COVERED']);
    expect(problems.map(({ code, hint }) => `${code} ${hint}`)).toEqual(
      told === undefined
        ? []
        : [expect.stringMatching(new RegExp(`^YEAR_CONTRADICTED ${told} is built from`))],
    );
  });

  it('reports a contradiction that gives a vehicle another phase, and mails where nothing is suppressed', async () => {
    const built = ['2019-05-02', '2023-05-02', '2024-05-02'];
    const owners = built.map((productionDate, index) => {
      const vin = `2T2BZMCA0${'HRR'.charAt(index)}C00000${index}`;
      return ownerRow({ vin, line: index + 2, vehicle: { model: 'RX', productionDate } });
    });
    const { outcomes, problems } = await select({ owners });
    expect(outcomes.map(({ reason }) => reason)).toEqual(['', 'PHASE_NOT_AVAILABLE', 'PHASE_NOT_AVAILABLE']);
    expect(problems).toEqual([]);
    const early = ownerRow({
      vin: '2T2BZMCA0HC000009',
      line: 2,
      vehicle: { model: 'RX', productionDate: '2024-05-02' },
    });
    expect((await select({ owners: [early] })).problems).toMatchObject([
      { line: 2, code: 'YEAR_CONTRADICTED' },
    ]);
  });

  it('names the vehicle that a wrong VIN most likely means, unless several are as near', async () => {
    const good = '2T2HZMDA2PC000001';
    const wrong = {
      '2T2HZMDA2PC00001': 'VIN_LENGTH',
      '2T2HZMDA2PC000010': 'VIN_CHECK_DIGIT',
      '2T2HZMDA2PCOOOOO1': 'VIN_CHARACTER',
    } as const;
    const rows = Object.entries(wrong).map(([vin, code], index) =>
      ownerRow({ vin, line: index + 2, codes: [code] }),
    );
    const { problems } = await select({
      owners: rows,
      vehicles: [vehicleRow({ vin: good, line: 2, vehicle: RX })],
    });
    expect(problems.map(({ hint }) => hint.startsWith(`perhaps ${good}, `))).toEqual([true, true, false]);
  });

  it('prints by ZIP Code, then VIN', async () => {
    const rows = [
      ownerRow({ vin: OTHER, line: 2, owner: { zip: '78701' }, vehicle: RX }),
      ownerRow({ vin: VIN, line: 3, owner: { zip: '78701' }, vehicle: RX }),
      ownerRow({ vin: '2T2BZMCA0KC000009', line: 4, owner: { zip: '01002-1234' }, vehicle: RX }),
    ];
    const { pieces } = await select({ owners: rows });
    expect(pieces.map(({ record }) => record.vin)).toEqual(['2T2BZMCA0KC000009', VIN, OTHER]);
  });

  it('lets the owners file win over the vehicles file, field by field', async () => {
    const rows = [ownerRow({ vin: VIN, line: 2, vehicle: { productionDate: '2022-01-01' } })];
    const { pieces } = await select({
      owners: rows,
      vehicles: [vehicleRow({ vin: VIN, line: 2, vehicle: LATE })],
    });
    expect(pieces).toMatchObject([{ record: { model: 'RX' }, facets: { phase: '1' } }]);
  });

  it('rejects the record of a vehicle whose only row is bad, and says on both rows why', async () => {
    const bad = [vehicleRow({ vin: VIN, line: 7, vehicle: { model: 'RX' }, codes: ['DATE_INVALID'] })];
    const { outcomes, problems } = await select({ owners, vehicles: bad });
    expect(outcomes).toMatchObject([{ outcome: 'rejected', reason: 'DATE_INVALID' }]);
    expect(problems).toMatchObject([
      { source: 'owners.csv', line: 2, code: 'DATE_INVALID', hint: 'correct line 7 of vehicles.csv' },
      { source: 'vehicles.csv', line: 7, code: 'DATE_INVALID' },
    ]);
  });

  it('takes the first good row of a repeated vehicle and tells the others', async () => {
    const repeated = [
      vehicleRow({ vin: VIN, line: 2, codes: ['MODEL_YEAR_MISMATCH'] }),
      vehicleRow({ vin: VIN, line: 3, vehicle: RX }),
      vehicleRow({ vin: VIN, line: 4, vehicle: LATE }),
    ];
    const { outcomes, problems } = await select({ owners, vehicles: repeated });
    expect(outcomes[0]?.outcome).toBe('mailed');
    expect(problems.map(({ line, code }) => [line, code])).toEqual([
      [2, 'MODEL_YEAR_MISMATCH'],
      [4, 'ROW_REPEATED'],
    ]);
  });

  it('tells a record whose vehicle nobody knows, or not well enough', async () => {
    const rows = [
      ownerRow({ vin: VIN, line: 2 }),
      ownerRow({ vin: OTHER, line: 3, vehicle: { model: 'RX' } }),
    ];
    const { outcomes, problems } = await select({ owners: rows });
    expect(outcomes.map(({ reason }) => reason)).toEqual(['NOT_COVERED', 'VEHICLE_INCOMPLETE']);
    expect(problems).toMatchObject([
      { line: 2, column: 'vin', code: 'VEHICLE_UNKNOWN' },
      { line: 3, column: 'production_date', code: 'VEHICLE_INCOMPLETE' },
    ]);
  });

  it('covers a VIN that the campaign lists, even when nobody knows its vehicle', async () => {
    const rows = [ownerRow({ vin: VIN, line: 2, vehicle: RX }), ownerRow({ vin: OTHER, line: 3 })];
    const { outcomes, problems } = await select(
      { owners: rows },
      {
        listed: [OTHER],
        phases: { kind: 'all' },
        coverageOf: (vin) =>
          vin === OTHER ? { kind: 'covered', line: 'RX', phase: undefined } : { kind: 'not_covered' },
      },
    );
    expect(outcomes.map(({ reason }) => reason)).toEqual(['NOT_COVERED', '']);
    expect(problems).toEqual([]);
  });

  it('writes in English to an owner whose language the campaign does not speak, and counts it', async () => {
    const rows = ['es', 'fr', '', 'en'].map((language, index) =>
      ownerRow({ vin: `${VIN.slice(0, 16)}${index}`, line: index + 2, owner: { language }, vehicle: RX }),
    );
    const { pieces, tallies } = await select({ owners: rows });
    expect(pieces.map(({ facets }) => facets.language)).toEqual(['es', 'en', 'en', 'en']);
    expect(tallies.fellBack).toBe(2);
    expect(tallies.languages).toEqual({ en: 3, es: 1 });
  });

  it('counts a rejected record under the phase of its vehicle', async () => {
    const bad = [ownerRow({ vin: VIN, line: 2, codes: ['NAME_MISSING'] })];
    const { phases } = (await select({ owners: bad, vehicles })).tallies;
    expect(phases).toEqual([{ name: '1', mailed: 0, suppressed: 0, rejected: 1 }]);
  });

  it('counts right where columns have slipped and hardly two records are of one kind', async () => {
    const rows = Array.from({ length: 20_010 }, (_, index) =>
      ownerRow({
        vin: `${VIN.slice(0, 12)}${String(index).padStart(5, '0')}`,
        line: index + 2,
        owner: { state: index % 20_005 === 0 ? 'TX' : `slipped ${index}` },
        vehicle: RX,
      }),
    );
    const { tallies } = await select({ owners: rows });
    expect(tallies.records).toBe(20_010);
    expect(tallies.states[0]).toEqual({ name: 'TX', mailed: 2, suppressed: 0, rejected: 0 });
    expect(tallies.states.reduce((sum, { mailed }) => sum + mailed, 0)).toBe(20_010);
  });
});
