import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withCheckDigit, yearCode } from '../../../src/base/facts/vin.js';
import type { Campaign } from '../../../src/campaign/schema/campaignSchema.js';
import { formSettings } from '../../../src/disclose/papers/formSettings.js';
import { mayDisclose } from '../../../src/disclose/permission/mayDisclose.js';
import type { DisclosureQuestion } from '../../../src/disclose/permission/ruling.js';
import type { Vehicle } from '../../../src/shapes/records.js';
import { fixture } from '../../merge/ourWorld.js';

const SERVICE = fixture('20LC02');
const KEYS = fixture('23LJ01');
const RECALL: Campaign = { ...SERVICE, code: '20TA01', kind: 'safety_recall' };

const vinOf = (year: number): string => withCheckDigit(`2T2BZMCA0${yearCode(year)}C123456`);

const RX: Vehicle = {
  model: 'RX 350',
  modelYear: 2017,
  productionDate: '2016-11-02',
  firstUseDate: '2017-01-20',
};

function ask(change: Partial<DisclosureQuestion> = {}) {
  return mayDisclose({
    campaign: SERVICE,
    vin: vinOf(2017),
    recorded: RX,
    stated: {},
    done: new Set(),
    others: [],
    ...change,
  });
}

const codes = (change: Partial<DisclosureQuestion>): readonly string[] => {
  const ruling = ask(change);
  return ruling.kind === 'granted' ? [] : ruling.reasons.map(({ code }) => code);
};

describe('a campaign with a population file', () => {
  const LISTING: Campaign = {
    ...SERVICE,
    vehicles: SERVICE.vehicles && {
      ...SERVICE.vehicles,
      file: { path: 'data/population.csv', decides: 'file' },
    },
  };
  const stated = { model: 'GX', modelYear: 2017, status: 'used' } as const;

  it('has forms for the vehicles of the file, whatever the lines say', () => {
    const population = { [LISTING.code]: { line: 'rx_350' } };
    expect(ask({ campaign: LISTING, recorded: undefined, stated, population })).toMatchObject({
      kind: 'granted',
      known: true,
    });
  });

  it('has none for a vehicle that the file does not list, though the lines fit', () => {
    const ruling = ask({ campaign: LISTING, population: { [LISTING.code]: null } });
    expect(ruling).toMatchObject({
      kind: 'refused',
      reasons: [
        {
          code: 'VEHICLE_NOT_COVERED',
          why: '20LC02 does not cover it: data/population.csv does not list it',
        },
      ],
    });
  });

  it('is no open recall of a new vehicle that it does not list', () => {
    const recall: Campaign = { ...LISTING, code: '20TA01', kind: 'safety_recall' };
    const stated = { status: 'new' } as const;
    const asked = (row: Record<string, string> | null) =>
      codes({
        recorded: { ...RX, firstUseDate: undefined },
        stated,
        others: [recall],
        population: { '20TA01': row },
      });
    expect(asked({})).toContain('DISCLOSURE_OPEN_RECALL');
    expect(asked(null)).not.toContain('DISCLOSURE_OPEN_RECALL');
  });
});

describe('the form of a vehicle that we know', () => {
  it('is granted for a used one under an open campaign', () => {
    expect(ask({ recorded: { ...RX, status: 'used' } })).toEqual({
      kind: 'granted',
      known: true,
      model: 'RX 350',
      modelYear: 2017,
      status: 'used',
      phase: undefined,
    });
  });

  it('takes a vehicle that was in use before for used, unless somebody says certified', () => {
    expect(ask()).toMatchObject({ kind: 'granted', status: 'used' });
    expect(codes({ stated: { status: 'certified' } })).toEqual(['DISCLOSURE_CERTIFIED']);
  });

  it('names the phase', () => {
    const recorded: Vehicle = { model: 'LC', modelYear: 2023, productionDate: '2022-12-15', status: 'used' };
    expect(ask({ campaign: KEYS, recorded, vin: vinOf(2023) })).toMatchObject({ kind: 'granted', phase: 1 });
  });

  it.each<{ case: string; change: Partial<DisclosureQuestion>; code: string }>([
    { case: 'certified', change: { recorded: { ...RX, status: 'certified' } }, code: 'DISCLOSURE_CERTIFIED' },
    {
      case: 'certified on record and used by the word of the dealer',
      change: { recorded: { ...RX, status: 'certified' }, stated: { status: 'used' } },
      code: 'DISCLOSURE_CERTIFIED',
    },
    { case: 'remedied', change: { done: new Set(['20LC02']) }, code: 'DISCLOSURE_REMEDIED' },
    {
      case: 'of another model',
      change: { recorded: { ...RX, model: 'ES 350' } },
      code: 'VEHICLE_NOT_COVERED',
    },
    {
      case: 'built too late',
      change: { recorded: { ...RX, productionDate: '2018-10-01' } },
      code: 'VEHICLE_NOT_COVERED',
    },
    {
      case: 'of no known status',
      change: { recorded: { ...RX, firstUseDate: undefined } },
      code: 'DISCLOSURE_INCOMPLETE',
    },
  ])('is refused for one that is $case', ({ change, code }) => {
    expect(codes(change)).toEqual([code]);
  });

  it('is refused for one that the campaign holds in stock', () => {
    const used = { ...RX, status: 'used' as const };
    const held: Campaign = { ...SERVICE, inventory: { used: 'hold' } };
    expect(codes({ campaign: held, recorded: used })).toEqual(['DISCLOSURE_USED']);
    expect(codes({ campaign: { ...held, inventory: { used: 'disclose' } }, recorded: used })).toEqual([]);
  });

  it('is refused for a new one where the campaign says so, and not elsewhere', () => {
    const recorded: Vehicle = { model: 'LC', modelYear: 2023, productionDate: '2022-12-15', status: 'new' };
    expect(codes({ campaign: KEYS, recorded, vin: vinOf(2023) })).toEqual(['DISCLOSURE_NEW']);
    expect(codes({ recorded: { ...RX, status: 'new' } })).toEqual([]);
  });

  it('is refused for a new one under an open recall, its own or another', () => {
    const recorded: Vehicle = { ...RX, status: 'new' };
    expect(codes({ recorded, others: [RECALL] })).toEqual(['DISCLOSURE_OPEN_RECALL']);
    expect(codes({ recorded, campaign: RECALL })).toEqual(['DISCLOSURE_OPEN_RECALL']);
    expect(codes({ recorded, others: [RECALL], done: new Set(['20TA01']) })).toEqual([]);
    expect(codes({ recorded: { ...RX, status: 'used' }, others: [RECALL] })).toEqual([]);
    const elsewhere = { ...recorded, model: 'RX 450h' };
    const lines = (RECALL.vehicles?.lines ?? []).filter(({ model }) => model === 'RX 350');
    const narrow: Campaign = { ...RECALL, vehicles: RECALL.vehicles && { ...RECALL.vehicles, lines } };
    expect(codes({ recorded: elsewhere, others: [narrow] })).toEqual([]);
  });
});

describe('the form of a vehicle that the dealer describes in another way than our records', () => {
  it.each([
    { stated: { model: 'RX 450h' } },
    { stated: { modelYear: 2018 } },
    { stated: { productionDate: '2016-11-03' } },
  ])('is refused for $stated', ({ stated }) => {
    expect(codes({ stated })).toEqual(['DISCLOSURE_CONTRADICTED']);
  });

  it('is granted where both say the same, by another name of the line too', () => {
    expect(codes({ stated: { model: 'rx350', modelYear: 2017, productionDate: '2016-11-02' } })).toEqual([]);
    const recorded: Vehicle = {
      model: 'NX 250',
      modelYear: 2023,
      productionDate: '2022-12-15',
      status: 'used',
    };
    const nx = { campaign: KEYS, recorded, vin: vinOf(2023) };
    expect(codes({ ...nx, stated: { model: 'NX' } })).toEqual([]);
    expect(codes({ ...nx, stated: { model: 'LC' } })).toEqual(['DISCLOSURE_CONTRADICTED']);
  });
});

/** Limited to what was sold in Texas or is registered there. */
function inTexas(campaign: Campaign): Campaign {
  if (campaign.vehicles === undefined) throw new Error('the campaign has no vehicles');
  const when = { any: [{ sold_in: 'south' }, { registered_in: 'south' }] };
  return { ...campaign, regions: { south: ['TX'] }, vehicles: { ...campaign.vehicles, when } };
}

describe('the form of a campaign that is limited to regions', () => {
  const campaign = inTexas(SERVICE);

  it.each([
    { soldIn: 'TX', garagedIn: 'VT' },
    { soldIn: 'VT', garagedIn: 'TX' },
    { soldIn: 'VT', garagedIn: undefined },
    { soldIn: undefined, garagedIn: 'VT' },
  ])('is granted for a vehicle sold in $soldIn to a buyer in $garagedIn', ({ soldIn, garagedIn }) => {
    const change = { recorded: { ...RX, soldIn }, stated: { garagedIn } };
    expect(ask({ ...change, campaign })).toEqual(ask(change));
  });

  it('is refused where both places are known and neither is in them', () => {
    expect(ask({ campaign, recorded: { ...RX, soldIn: 'VT' }, stated: { garagedIn: 'NH' } })).toEqual({
      kind: 'refused',
      reasons: [
        {
          code: 'VEHICLE_NOT_COVERED',
          why: '20LC02 does not cover it: it was sold in VT and it is registered in NH; 20LC02 is limited to vehicles sold or registered in Texas',
        },
      ],
    });
  });

  it('is refused for a new vehicle by a recall unless its regions rule it out', () => {
    const of = (soldIn: string, recall: Campaign) =>
      codes({ recorded: { ...RX, status: 'new', soldIn }, stated: { garagedIn: 'NH' }, others: [recall] });
    const limited = inTexas(RECALL);
    expect(of('TX', limited)).toEqual(['DISCLOSURE_OPEN_RECALL']);
    expect(of('', limited)).toEqual(['DISCLOSURE_OPEN_RECALL']);
    expect(of('VT', limited)).toEqual([]);
  });
});

describe('the state of a buyer', () => {
  it.each([
    [['address=1 Sample St, Austin, TX 78701'], 'TX'],
    [['address=1 Sample St, Austin tx 78701-4412'], 'TX'],
    [['address1=1 Sample St', 'address2=Austin, TX 78701'], 'TX'],
    [['address=1 Sample St, Austin'], undefined],
    [['address=1 Sample St, Mexico DF 06000'], undefined],
    [[], undefined],
  ])('in %o is %s', (settings, state) => {
    expect(formSettings(settings).stated.garagedIn).toBe(state);
  });
});

describe('the form of a vehicle that we do not know', () => {
  const unknown = { recorded: undefined };
  const stated = { model: 'RX 450h', modelYear: 2018, status: 'used' } as const;

  it('is granted by model, year and status, and is marked', () => {
    expect(ask({ ...unknown, stated, vin: vinOf(2018) })).toEqual({
      kind: 'granted',
      known: false,
      model: 'RX 450h',
      modelYear: 2018,
      status: 'used',
      phase: undefined,
    });
  });

  it('stays marked when the dealer gives a production date, which decides the phase', () => {
    const lc = { model: 'LC', modelYear: 2023, status: 'used', productionDate: '2022-12-15' } as const;
    expect(ask({ ...unknown, campaign: KEYS, stated: lc, vin: vinOf(2023) })).toMatchObject({
      known: false,
      phase: 1,
    });
  });

  it('is refused while a fact is missing, naming all that are', () => {
    expect(ask(unknown)).toEqual({
      kind: 'refused',
      reasons: [
        {
          code: 'DISCLOSURE_INCOMPLETE',
          why: 'our records do not have the model and the model year and the status (new, used or certified) of the vehicle',
        },
      ],
    });
  });

  it.each([
    { given: { ...stated, model: 'ES 350' }, code: 'VEHICLE_NOT_COVERED' },
    { given: { ...stated, modelYear: 2019 }, code: 'VEHICLE_NOT_COVERED' },
    { given: { ...stated, productionDate: '2019-01-01' }, code: 'VEHICLE_NOT_COVERED' },
    { given: { ...stated, status: 'certified' as const }, code: 'DISCLOSURE_CERTIFIED' },
    { given: { ...stated, modelYear: 2017 }, code: 'VIN_INVALID' },
  ])('is refused with $code for $given', ({ given, code }) => {
    expect(codes({ ...unknown, stated: given, vin: vinOf(2018) })).toContain(code);
  });

  it('is refused for a new one that an open recall may cover', () => {
    const isNew = { ...stated, status: 'new' } as const;
    expect(codes({ ...unknown, stated: isNew, vin: vinOf(2018), others: [RECALL] })).toEqual([
      'DISCLOSURE_OPEN_RECALL',
    ]);
  });
});

it('is never granted for what the campaign refuses, for a done remedy, or without model, year and status', () => {
  const status = fc.constantFrom('new', 'used', 'certified', undefined);
  const model = fc.constantFrom('RX 350', 'RX 450h', 'LC', 'NX', undefined);
  const modelYear = fc.constantFrom(2016, 2018, 2023, undefined);
  const productionDate = fc.constantFrom('2016-05-01', '2022-12-15', undefined);
  const facts = fc.record({ model, modelYear, status, productionDate });
  const campaign = fc.constantFrom(SERVICE, KEYS, RECALL);
  const done = fc.constantFrom([], ['20LC02'], ['23LJ01', '20TA01']);
  fc.assert(
    fc.property(
      campaign,
      fc.option(facts, { nil: undefined }),
      facts,
      done,
      (of, recorded, stated, remedied) => {
        const vin = vinOf(recorded?.modelYear ?? stated.modelYear ?? 2018);
        const ruling = mayDisclose({
          campaign: of,
          vin,
          recorded,
          stated,
          done: new Set(remedied),
          others: [RECALL],
        });
        if (ruling.kind === 'refused') return ruling.reasons.every(({ why }) => why !== '');
        const statuses = [recorded?.status, stated.status].filter((one) => one !== undefined);
        expect(remedied).not.toContain(of.code);
        expect(statuses.length).toBeGreaterThan(0);
        expect(statuses.filter((one) => of.disclosure?.refuse.includes(one))).toEqual([]);
        expect(statuses.includes('new') && of === RECALL).toBe(false);
        expect([ruling.model, ruling.modelYear]).toEqual([
          recorded?.model ?? stated.model,
          recorded?.modelYear ?? stated.modelYear,
        ]);
        return true;
      },
    ),
    { numRuns: 500 },
  );
});
