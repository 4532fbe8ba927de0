import { expect, it } from 'vitest';
import type { MailedVehicle, Mailing, VehicleStory } from '../../src/shapes/mailings/mailings.js';
import { onEachDatabase } from './onEachDatabase.js';

const mailing = (batch: string, changes: Partial<Mailing> = {}): Mailing => ({
  ...{ batch, campaign: '23LJ01', notice: 'remedy', day: '2024-02-05' },
  facts: {
    ...{ folder: batch, phase: 5, pieces: 1, records: 1, mailed: 1, suppressed: 0, rejected: 0, reasons: {} },
    ...{ languages: {}, documents: ['owner-letter'], sheets: 1, accepted: {}, seal: '' },
  },
  ...changes,
});

const vehicle = (vin: string, piece: string, reason = ''): MailedVehicle => ({
  ...{ vin, piece, reason },
  phase: piece === '' ? '' : '5',
  state: piece === '' ? '' : 'TX',
});

onEachDatabase((test) => {
  it('counts the vehicles of a batch once the batch is entered, and tells each vehicle as one story', async () => {
    const { mailings, write } = test().store;
    const stories = async (): Promise<VehicleStory[]> => {
      const found: VehicleStory[] = [];
      const query = {
        campaign: '23LJ01',
        codes: ['23LJ01'],
        works: new Map([['E', [{ campaign: '23LJ01', date: '2024-01-02', outcome: '' }]]]),
        excluded: new Map([['C', 'stolen' as const]]),
      };
      for await (const story of mailings.stories(query)) found.push(story);
      return found;
    };
    await mailings.addVehicles('23LJ01', 'one', [vehicle('A', 'P-1'), vehicle('B', 'P-1')]);
    await mailings.addVehicles('23LJ01', 'one', [
      vehicle('A', '', 'VIN_LENGTH'),
      vehicle('C', '', 'EXCLUDED'),
    ]);
    expect((await stories()).map(({ mailings: of }) => of)).toEqual([[]]);

    await mailings.enter(mailing('one'));
    await mailings.addVehicles('23LJ01', 'two', [vehicle('A', 'Q-1')]);
    await mailings.enter(mailing('two', { notice: 'reminder', day: '2024-06-01' }));
    expect(await mailings.noticesTo('A', ['23LJ01', 'OTHER'])).toEqual([
      { campaign: '23LJ01', notice: 'remedy', day: '2024-02-05' },
      { campaign: '23LJ01', notice: 'reminder', day: '2024-06-01' },
    ]);
    expect(await mailings.noticesTo('C', ['23LJ01'])).toEqual([]);
    expect(await mailings.noticesTo('A', ['OTHER'])).toEqual([]);
    await mailings.addVehicles('OTHER', 'three', [vehicle('A', 'R-1')]);
    await mailings.enter(mailing('three', { campaign: 'OTHER' }));
    await write((writer) =>
      writer.putRemedies([
        { vin: 'B', campaign: '23LJ01', date: '2024-03-01', outcome: '', result: 'inspected' },
        { vin: 'D', campaign: '23LJ01', date: undefined, outcome: '' },
        { vin: 'F', campaign: 'OTHER', date: undefined, outcome: '' },
      ]),
    );
    await mailings.putReturned([
      { batch: 'one', piece: 'P-1', day: '2024-02-20', kind: 'undeliverable', words: 'ANK' },
    ]);
    await mailings.putLog('two', [{ piece: 'Q-1', state: 'damaged' }]);

    const told = (await stories()).map(({ mailings: of, works, excluded }) =>
      [
        ...of.map((each) =>
          [each.day, each.piece, each.reason, each.machine, each.returned?.day].filter(Boolean).join(' '),
        ),
        ...works.map(({ date, result }) => `work ${date ?? 'some day'} ${result ?? ''}`.trim()),
        ...(excluded === undefined ? [] : [excluded]),
      ].join('; '),
    );
    expect(told.sort()).toEqual([
      '2024-02-05 EXCLUDED; stolen',
      '2024-02-05 P-1 2024-02-20; 2024-06-01 Q-1 damaged',
      '2024-02-05 P-1 2024-02-20; work 2024-03-01 inspected',
      'work 2024-01-02',
      'work some day',
    ]);
  });

  it('finds pieces by id, barcode and mark; the first return stays, the last entry of a log counts', async () => {
    const { mailings } = test().store;
    await mailings.addVehicles('23LJ01', 'one', [
      vehicle('A', 'P-1'),
      vehicle('B', 'P-1'),
      vehicle('C', 'P-2'),
    ]);
    await mailings.addScans('one', [{ key: 'imb 01234567094987654321', piece: 'P-2' }]);
    expect(await mailings.identify(['P-1'])).toEqual(new Map());
    await mailings.enter(mailing('one'));
    const found = await mailings.identify(['P-1', 'imb 01234567094987654321', 'P-9']);
    expect([...found].map(([scan, { piece, vehicles }]) => [scan, piece, vehicles]).sort()).toEqual([
      ['P-1', 'P-1', 2],
      ['imb 01234567094987654321', 'P-2', 1],
    ]);
    const returned = { batch: 'one', piece: 'P-1', day: '2024-02-20', kind: 'other', words: 'wet' } as const;
    expect(await mailings.putReturned([returned, { ...returned, day: '2024-02-21' }])).toBe(1);
    expect(await mailings.putReturned([{ ...returned, kind: 'stolen' }])).toBe(0);
    await mailings.putLog('one', [
      { piece: 'P-1', state: 'damaged' },
      { piece: 'P-2', state: 'missing' },
      { piece: 'P-1', state: 'done' },
    ]);
    expect(await mailings.logOf('one')).toEqual(
      new Map([
        ['P-1', 'done'],
        ['P-2', 'missing'],
      ]),
    );
  });

  it('keeps the day that was entered last', async () => {
    const { mailings } = test().store;
    await mailings.enter(mailing('one'));
    await mailings.enter(mailing('two', { day: '2024-01-01', campaign: '20LC02' }));
    await mailings.enter(mailing('one', { day: '2024-02-07' }));
    expect((await mailings.mailings()).map(({ batch, day }) => `${batch} ${day}`)).toEqual([
      'two 2024-01-01',
      'one 2024-02-07',
    ]);
    expect(await mailings.find('one')).toEqual(mailing('one', { day: '2024-02-07' }));
    expect(await mailings.mailings('OTHER')).toEqual([]);
  });
});
