/** What a campaign says of its work, as dealers and owners read it. */
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Campaign } from '../../src/campaign/schema/campaignSchema.js';
import { work } from '../../src/campaign/schema/work/work.js';
import { fixture } from '../merge/ourWorld.js';
import { missingIn, outOfOrder, type Paper, paper } from './paper.js';

const schema = z.strictObject(work).partial();

/** What the file says of the work, read as the schema reads it. */
function said(yaml: string): Partial<Campaign> {
  const written = parse(yaml);
  const read = schema.parse(written);
  return Object.fromEntries(Object.entries(read).filter(([key]) => key in written));
}

/** The dealer letter of 20LC02 with one section, which shows this. */
function showing(show: string, yaml: string): Paper {
  const groups = [{ sections: [{ id: 'shown', heading: { en: 'Shown' }, show }] }];
  return paper('20LC02', 'dealer-letter', {
    change: { ...said(yaml), dealer_letter: { groups, closing: [] } } as Partial<Campaign>,
  });
}

describe('the op code table', () => {
  it('says what each pays, for what, when and how it is claimed', () => {
    const { text } = showing(
      'op_codes',
      `op_codes:
- { code: A1, description: Replace, hours: 2.9, up_to: true }
- { code: S1, family: sublet, description: Coating, amount: { usd: 300, per: vehicle }, valid: { to: 2020-04-15 } }
- { code: S2, family: rental, description: Car, amount: { usd: 35, per: day }, valid: { from: 2020-04-16, to: 2020-05-01 }, stage: interim }
- { code: S3, family: combined, description: Both, alias_of: A1 }
claim: { approval: [Related damage], until: 2027-03-31, within_base: warranty }`,
    );
    expect(
      outOfOrder(text, [
        'Flat Rate Hours or Amount',
        ...['A1', 'Replace', 'up to 2.9'],
        ...['S1', 'Coating', 'Sublet', 'For repairs through April 15, 2020', '$300 per vehicle'],
        ...['S2', 'Rental vehicle', 'For repairs from April 16, 2020 through May 1, 2020'],
        ...['Only until the remedy is available', '$35 per day'],
        ...['S3', 'Combined operation', 'Same work as A1'],
        ...['Approval needed before the work: Related damage.', 'Last day for claims: March 31, 2027.'],
        'A vehicle still within its base coverage is claimed under its warranty.',
      ]),
    ).toEqual([]);
  });
});

describe('the kind of an op code', () => {
  it.each([
    ['Rental vehicle', 1],
    ['Car of the dealer', 1],
    ['Rental vehicle of another class', 2],
  ])('of "%s" is said unless the description is the same', (description, times) => {
    const { text } = showing(
      'op_codes',
      `op_codes:\n- { code: S2, family: rental, description: ${description}, amount: { usd: 35, per: day } }`,
    );
    expect(text.split('Rentalvehicle')).toHaveLength(times + 1);
  });
});

describe('what a dealer letter says of which dealers and vehicles it is for', () => {
  const [first, ...phases] = fixture('23LJ01').phases;
  const letter = paper('23LJ01', 'dealer-letter', {
    change: {
      regions: { salt: ['OH', 'NY'] },
      addressees: [
        { en: 'All dealers' },
        { text: { en: 'Body shops' }, in: ['salt', 'PA'], printed: { en: 'Body shops' } },
      ],
      phases: [{ ...first, when: { sold_in: 'salt', model_year: '2022..2023' } }, ...phases],
      dealer_letter: {
        groups: [
          {
            sections: ['phases', 'vehicles'].map((show) => ({ id: show, heading: { en: show }, show })),
          },
        ],
        closing: [],
      },
      vehicles: { ...fixture('23LJ01').vehicles, when: { registered_in: ['TX'] } },
    } as never,
  });

  it('names the states whose dealers get it, the vehicles of a phase, and what limits all of them', () => {
    expect(
      outOfOrder(letter.text, [
        'All dealers',
        'Body shops (Ohio, New York and Pennsylvania)',
        ...['Only: ', 'sold in Ohio or New York'],
        ...['Only: ', 'registered in Texas'],
      ]),
    ).toEqual([]);
  });
});

describe('the inspection table', () => {
  it('says who may do it, who pays, and what it means for the campaign', () => {
    const { text } = showing(
      'inspection',
      `done_by: { inspection: [owner, dealer] }
tables: { suspects: { title: Suspect numbers, columns: [N], rows: [[1]] } }
inspection:
- { id: A, finding: Hole, repair: New frame, op_codes: [ZKA001], paid_under: ZKA, parts: [], completes: false }
- { id: B, finding: Crack, repair: Weld, op_codes: [B1], parts: [], visits: 2, completes: after_last_visit, approval: Hotline, table: suspects }`,
    );
    expect(
      outOfOrder(text, [
        'The owner or a dealer may do the inspection. A dealer does the repair.',
        ...['New frame', 'The campaign stays open on the vehicle.', 'ZKA001', 'Claim under ZKA'],
        ...['Weld', 'Visits: 2', 'The campaign is done after the last visit.', 'Call first: Hotline'],
        ...['See: Suspect numbers', 'B1'],
      ]),
    ).toEqual([]);
  });

  it.each([
    ['[over_the_air]', 'A dealer does the inspection. The vehicle receives the remedy over the air.'],
    ['[dealer, over_the_air]', 'The vehicle receives the remedy over the air, or a dealer does the repair.'],
  ])('says what the vehicle does by itself: %s', (remedy, words) => {
    const { text } = showing(
      'inspection',
      `done_by: { remedy: ${remedy} }
inspection: [{ id: A, finding: Old release, repair: Install, op_codes: [], parts: [] }]`,
    );
    expect(missingIn(text, [words])).toEqual([]);
  });

  it('has a twin for the work until the remedy', () => {
    const { text } = showing(
      'interim_work',
      'interim_work: [{ id: T1, repair: Fit a clamp, time: about 20 minutes, op_codes: [T9] }]',
    );
    expect(outOfOrder(text, ['T1', 'Fit a clamp (about 20 minutes)', 'T9'])).toEqual([]);
  });
});

describe('the parts table', () => {
  it('says what a part serves, contains, replaces and costs, and what is sent unasked', () => {
    const { text } = showing(
      'parts',
      `parts:
- { number: K-1, description: Kit, quantity: 1, serves: 4, kit: [2 bolts, 1 seal], price: { usd: 12.5 }, return: Return the seal., allowance: false }
- { number: K-2, description: Seal, quantity: 1, instead_of: K-1, claims_only: true }
parts_ordering: { allocation: [{ what: Kit K-1, shipped: week of 2026-03-16, each: 4 }] }`,
    );
    expect(
      outOfOrder(text, [
        ...['K-1', 'Vehicles served by one kit: 4', 'Contains 2 bolts, 1 seal', 'Price: $12.50'],
        ...['Return the seal.', 'No parts allowance is paid.'],
        ...['K-2', 'May replace K-1', 'For claims only; it cannot be ordered.'],
        ...['Sent to dealers without an order:', 'Kit K-1, 4 per dealer, week of March 16, 2026'],
      ]),
    ).toEqual([]);
  });
});

describe('other exhibits', () => {
  it('list services, tools, stock rules, tables and the coverage', () => {
    const services = showing(
      'services',
      'services: [{ kind: towing, op_code: T1, stage: interim }, { kind: mobile, text: We come. }]',
    );
    expect(
      outOfOrder(services.text, [
        'have your vehicle towed',
        'Only until the remedy is available.',
        'Op Code: T1.',
        'We come.',
      ]),
    ).toEqual([]);
    const letter = paper('20LC02', 'owner-letter', {
      change: {
        ...said('services: [{ kind: towing, stage: interim }, { kind: over_the_air }]'),
        owner_letter: {
          ...fixture('20LC02').owner_letter,
          sections: [{ id: 'shown', heading: { en: 'Shown' }, show: 'services' }],
        },
      } as Partial<Campaign>,
    });
    const offers = ['over the air, without a visit to the dealer', 'have your vehicle towed'];
    expect(missingIn(letter.text, offers)).toEqual(['have your vehicle towed']);
    const tools = showing('tools', 'tools: [{ name: Gauge, from: regional office, before: booking }]');
    expect(outOfOrder(tools.text, ['Needed Before', 'Gauge', 'regional office', 'booking'])).toEqual([]);
    const stock = showing(
      'inventory',
      'inventory: { new: hold, used: disclose, rental: free, branded_title: eligible }',
    );
    expect(
      outOfOrder(stock.text, [
        ...['New', 'Do not deliver until the work is done.', 'Used', 'signs the disclosure form'],
        ...['Rental', 'May be delivered.', 'With a branded title', 'Covered like any other.'],
      ]),
    ).toEqual([]);
    const table = showing(
      'table:suspects',
      'tables: { suspects: { title: Suspects, columns: [Side, Number], rows: [[Right, R-1], [Left, 7]] } }',
    );
    expect(outOfOrder(table.text, ['Suspects', 'Side', 'Number', 'Right', 'R-1', 'Left', '7'])).toEqual([]);
    const coverage = showing(
      'coverage',
      `coverage: { term: { years: 10 }, base: { years: 3, miles: 36000 }, covers: the frame, exclusions: Rust., transferable: true, dtcs: [P1234] }`,
    );
    expect(
      outOfOrder(coverage.text, [
        ...['10 years from', '36,000 miles', 'the frame', 'Rust.', 'stays with the vehicle', 'P1234'],
      ]),
    ).toEqual([]);
  });

  it('give the filings and the known events of a recall', () => {
    const recall = fixture('26NA04').recall;
    const groups = ['agency', 'incidents'].map((show) => ({ sections: [{ id: show, show }] }));
    const change = {
      dealer_letter: { groups, closing: [] },
      recall: {
        ...recall,
        standard: [{ number: '138', title: { en: 'Tire pressure monitoring systems' }, paragraph: 'S4.2' }],
        incidents: { cracked_knuckles: 2, fires: { US: 1, CA: 0 } },
      },
    } as unknown as Partial<Campaign>;
    const { text } = paper('26NA04', 'dealer-letter', { change });
    expect(
      outOfOrder(text, [
        'NHTSA Recall No.',
        '26V-999',
        'Safety Standard No.',
        '138, Tire pressure monitoring systems (S4.2)',
        'February 2, 2026',
        'Cracked knuckles',
        '2',
        'Fires',
        'US 1, CA 0',
      ]),
    ).toEqual([]);
  });
});

describe('the head of a dealer letter', () => {
  const stops = (yaml: string, code = '20LC02') =>
    /class="stop-banner"[^>]*>([^<]*)/.exec(paper(code, 'dealer-letter', { change: said(yaml) }).html)?.[1];

  it('has the banner of the campaign instead of the words STOP SALE', () => {
    expect(stops('inventory: { new: hold }')).toBe('STOP SALE');
    expect(stops('inventory: { new: hold, banner: DELIVERY HOLD }')).toBe('DELIVERY HOLD');
    expect(stops('inventory: { new: free, certified: hold }')).toBeUndefined();
    expect(stops('inventory: { new: hold, banner: DELIVERY HOLD }', '26NA04')).toBe('DELIVERY HOLD');
  });

  it('names the technical instructions and the mark of a finished vehicle', () => {
    const { text } = paper('20LC02', 'dealer-letter', {
      change: said('instructions: { number: TSB 26-01, where: TIS }\nmark: A green dot.'),
    });
    expect(
      missingIn(text, [
        'Technical instructions: TSB 26-01 (TIS)',
        'Mark of a finished vehicle: A green dot.',
      ]),
    ).toEqual([]);
  });
});

describe('a row for some vehicles', () => {
  const when = '{ sold_in: OH }';
  it.each([
    ['services', `services: [{ kind: pick_up, when: ${when} }]`, 'Only: sold in Ohio.'],
    ['interim_work', `interim_work: [{ id: T1, repair: Clamp, when: ${when} }]`, 'Only: sold in Ohio'],
    [
      'op_codes',
      `op_codes: [{ code: A1, description: Replace, hours: 1, when: ${when} }]`,
      'Only: sold in Ohio',
    ],
    ['parts', `parts: [{ number: K-1, description: Kit, quantity: 1, when: ${when} }]`, 'Only: sold in Ohio'],
  ])('says which ones in %s', (show, yaml, words) => {
    expect(missingIn(showing(show, yaml).text, [words])).toEqual([]);
    expect(missingIn(showing(show, yaml.replace(/, when: \{.*?\}/, '')).text, ['Only:'])).toEqual(['Only:']);
  });
});
