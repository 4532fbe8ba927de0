import { describe, expect, it } from 'vitest';
import { requirePaidElsewhere } from '../../../src/campaign/consistency/work/paidElsewhere.js';
import { parseBrand, parseCampaign } from '../../../src/campaign/workspace/parseCampaign.js';
import { readTable } from '../../../src/campaign/workspace/readTable.js';
import { faultOf } from '../faultOf.js';
import { filesInMemory, fixtureText } from '../fixtureFiles.js';

const RIGHT = `code: 24S49
kind: special_service_campaign
program: Service Campaign
brand: norvane
title: Knuckle
linked: [ZKA]
services: [{ kind: pick_up, op_code: 24S49PD }]
inspection:
  - { id: A, finding: Crack, repair: Replace, op_codes: [24S49A], parts: [P-1], table: suspects, visits: 2, completes: after_last_visit }
  - { id: B, finding: Hole, repair: Replace the frame, op_codes: [ZKA001], paid_under: ZKA, parts: [] }
interim_work:
  - { id: T, repair: Fit a clamp, op_codes: [24S49A] }
op_codes:
  - { code: 24S49A, description: Replace, hours: 0.9, claim: { causal_part: 5B758 } }
  - { code: 24S49B, description: The same, alias_of: 24S49A }
  - { code: 24S49PD, family: allowance, description: Pick-up, amount: { usd: 50, per: vehicle }, valid: { to: 2026-04-15 } }
  - { code: 24S49PD, family: allowance, description: Pick-up, amount: { usd: 60, per: vehicle }, valid: { from: 2026-04-16 } }
claim: { fields: { condition_code: "42" } }
parts:
  - { number: P-1, description: Arm, quantity: 1 }
  - { number: P-2, description: Arm, quantity: 1, instead_of: P-1 }
inventory: { new: hold, used: disclose }
tables:
  suspects: { title: Suspects, columns: [Side, Number], rows: [[Right, R-1]] }
dealer_letter:
  groups: [{ sections: [{ id: list, show: "table:suspects" }] }]
  closing: []
`;
const norvane = parseBrand({
  file: 'norvane.yaml',
  text: `${fixtureText('brands/norvane.yaml')}claim_fields: { causal_part: Causal part, condition_code: Condition code }\n`,
});
const beside = {
  brands: ['norvane'],
  campaigns: ['24S49', 'ZKA'],
  codeForms: () => [],
  brand: () => norvane,
  campaign: () => undefined,
};
const parse = (text: string) => parseCampaign({ file: '24S49.yaml', text }, beside);

describe('the work of a campaign', () => {
  it('holds together', () => {
    expect(parse(RIGHT).op_codes).toHaveLength(4);
  });

  it.each([
    ['paid_under: ZKA', 'paid_under: ZKB', /ZKB is not in linked, which has ZKA/],
    ['op_codes: [24S49A], parts: [P-1]', 'op_codes: [24S49C], parts: [P-1]', /24S49C is not in op_codes/],
    ['table: suspects', 'table: suspect', /suspect is not in tables, which has suspects/],
    ['visits: 2, ', '', /there is one; give visits: 2/],
    ['Fit a clamp, op_codes: [24S49A]', 'Fit a clamp, op_codes: [X]', /X is not in op_codes/],
    ['alias_of: 24S49A', 'alias_of: 24S49', /24S49 is not in op_codes/],
    ['causal_part: 5B758', 'cause: 5B758', /cause is not in claim_fields of the brand/],
    ['condition_code: "42"', 'condition: "42"', /condition is not in claim_fields of the brand/],
    ['from: 2026-04-16', 'from: 2026-04-15', /24S49PD appears twice for the same days/],
    ['op_code: 24S49PD', 'op_code: 24S49PX', /24S49PX is not in op_codes/],
    ['instead_of: P-1', 'instead_of: P-9', /P-9 is not in parts/],
    ['[[Right, R-1]]', '[[Right]]', /row 1 has 1 cells, and there are 2 headings/],
    ['"table:suspects"', '"table:suspect"', /tables has no "suspect"; did you mean "suspects"/],
    ['hours: 0.9', 'hours: 0.95', /flat rate hours are written in tenths/],
    ['description: Replace, hours: 0.9', 'description: Replace', /give hours such as 0.9, or an amount/],
    ['alias_of: 24S49A', 'alias_of: 24S49A, up_to: true', /limits hours, and there are none/],
    ['to: 2026-04-15', 'to: 2026-04-15, from: 2026-05-01', /the first day is after the last/],
    ['rows: [[Right, R-1]]', 'file: data/s.csv, rows: [[Right, R-1]]', /either a file or rows/],
    ['"table:suspects"', 'tabel', /or table: with the id of a table/],
  ])('is refused where it does not: %s as %s', (right, wrong, what) => {
    expect(RIGHT).toContain(right);
    expect(faultOf(() => parse(RIGHT.replace(right, wrong))).message).toMatch(what);
  });

  it('is paid by op codes that the linked campaign has', () => {
    const payer = (code: string) =>
      parseCampaign({
        file: 'ZKA.yaml',
        text: `code: ZKA\nkind: customer_support_program\nprogram: Program\nbrand: norvane\ntitle: Frame\nop_codes: [{ code: ${code}, description: Replace, hours: 2 }]\n`,
      });
    expect(() => requirePaidElsewhere(parse(RIGHT), [payer('ZKA001')])).not.toThrow();
    expect(faultOf(() => requirePaidElsewhere(parse(RIGHT), [payer('ZKA002')]))).toMatchObject({
      message: expect.stringMatching(/ZKA001 is not in the op_codes of ZKA; did you mean "ZKA002"/),
      place: { field: 'inspection[1].op_codes[0]' },
    });
  });
});

describe('vehicles in stock', () => {
  it('are held under a safety recall while they are new', () => {
    const recall = fixtureText('campaigns/26NA04.yaml').replace(
      'owner_faq:\n',
      'inventory: { new: free }\nowner_faq:\n',
    );
    const { message } = faultOf(() => parseCampaign({ file: '26NA04.yaml', text: recall }));
    expect(message).toMatch(
      /not delivered until it is remedied \(49 CFR 577\.13\); write hold instead of free/,
    );
  });

  it('are not sold with a form that is refused for them', () => {
    const recall = fixtureText('campaigns/26NA04.yaml').replace(
      'owner_faq:\n',
      'inventory: { certified: disclose }\nowner_faq:\n',
    );
    expect(faultOf(() => parseCampaign({ file: '26NA04.yaml', text: recall })).message).toMatch(
      /disclosure.refuse says that the form is not for it/,
    );
  });
});

describe('a table of a file', () => {
  it('has the headings of its first row, and quoted cells', () => {
    const files = filesInMemory({ 's.csv': '\uFEFFSide,Number\r\nRight,"R-1, ""old"""\r\n\r\nLeft,\r\n' });
    const rows = readTable('s.csv', files);
    expect(rows).toEqual([
      ['Side', 'Number'],
      ['Right', 'R-1, "old"'],
      ['Left', ''],
    ]);
    const text = RIGHT.replace('columns: [Side, Number], rows: [[Right, R-1]]', 'file: s.csv');
    const { tables } = parseCampaign({ file: '24S49.yaml', text }, { ...beside, table: () => rows });
    expect(tables.suspects).toMatchObject({
      columns: [{ en: 'Side' }, { en: 'Number' }],
      rows: [
        ['Right', 'R-1, "old"'],
        ['Left', ''],
      ],
    });
  });

  it('is refused with a quotation mark that is not closed', () => {
    const fault = faultOf(() => readTable('s.csv', filesInMemory({ 's.csv': 'Side\n"Right\n' })));
    expect(fault).toMatchObject({ code: 'CAMPAIGN_INVALID', place: { file: 's.csv', line: 2 } });
  });
});
