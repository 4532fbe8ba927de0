/** The papers for dealers of 20LC02: every fact that the published ones state, found in ours. */
import { describe, expect, it } from 'vitest';
import { BLANK_RECORD } from '../../src/shapes/recordValues.js';
import { missingIn, outOfOrder, paper, spaceless } from './paper.js';

const VEHICLES = [
  ...['Model / Years', 'Production Period', 'Approximate Total Vehicles'],
  ...['2016 - 2018 RX 350', 'Late April 2015 - Early September 2018', '258,900'],
  ...['2016 - 2018 RX 450h', 'Late April 2015 - Early September 2018', '27,800'],
];

const LETTER = {
  letterhead: [
    'Lexus, A Division of Toyota Motor Sales, USA, Inc.',
    ...['6565 Headquarters Drive', 'Plano, TX 75024', '(469) 292-4000'],
  ],
  title: [
    'Original Publication Date: June 25, 2020',
    'To: All Lexus Dealer Principals, General Managers, Service Managers, Parts Managers, and Warranty Administrators',
    'Special Service Campaign 20LC02 (Remedy Notice)',
    'Front Inside Door Handle May Become Inoperative Certain 2016 - 2018 Model Year RX 350 and RX 450h',
  ],
  vehicles: [...VEHICLES, 'approximately 286,700', 'approximately 600', 'Puerto Rico'],
  'condition and remedy': [
    'latch release cable',
    'high force',
    'inoperative',
    'Both front inside door handles',
    'FREE OF CHARGE',
  ],
  mailing: ['late June 2020', 'verify eligibility in TIS', 'Technical Instructions'],
  inventory: [
    ...['Customer Contact & Vehicle Disclosure Form', 'current FAQ', 'quality_compliance@toyota.com'],
    ...[
      '"Disclosure Form 20LC02"',
      'include the VIN',
      'Vehicle Inventory Summary',
      'Dealer Daily',
      '4 hours',
    ],
    ...['L/Certified', 'Safety Recall, Special Service Campaign, or Limited Service Campaign'],
  ],
  contacts: [
    ...['Lexus Guest Experience Center (1-800-255-3987)', 'Monday through Friday, 7:00 am to 7:00 pm'],
    ...['Saturday 8:00 am to 5:00 pm Central Time', '555-0142 in Toyota Corporate Communications'],
    ...['media only', 'do not give the number to customers'],
  ],
  salvage: ['4.15', '"What Is Not Covered by The Lexus New Vehicle Limited Warranty"'],
  parts: [
    ...[
      'Campaign Part Order Request (CPOR)',
      'Service Lane',
      'Manual Allocation Control (MAC)',
      'Dealer Daily',
    ],
    ...['Part Number', 'Description', 'Quantity'],
    ...['04009-68148', 'Handle Kit, Door Inside', '04000-0910E', 'Panel Kit,Fr Door Armrest Base, UPR RH'],
    ...['04009-91194', 'Grease (Plus guard SG)', '1*', '*NOTE:', '30 vehicle repairs', 'DO NOT order'],
  ],
  training: [
    ...['"Safety Recall and Service Campaign Essentials"', 'E-Learning', 'Certified', 'Senior', 'Master'],
    'https://LCTPReports.com',
  ],
  'quality and recovery': [
    ...['one associate', 'Parts Recovery System (PRS)', 'defect analysis', 'quality control analysis'],
    ...['product evaluation', 'Warranty Parts Recovery Notifications', 'Part Scrap Report', '9.3 and 9.6'],
  ],
  reimbursement: [
    ...['Op Code', 'Description', 'Flat Rate Hours', '20LC02', '0.9', '0.1 hours for administrative cost'],
    ...['Replace the front door inside handle - both sides', 'per unit', 'PRO17-03', 'incorrect VIN'],
  ],
  decoder: ['20', 'Year launched', '2020', 'L', 'Company', 'Lexus', 'C', 'Current phase / program', '02'],
  closing: ['Thank you for your cooperation.', 'LEXUS, A DIVISION OF TOYOTA MOTOR SALES, U.S.A., INC.'],
} as const;

const HEADINGS = [
  ...['Condition', 'Remedy', 'Covered Vehicles', 'Owner Letter Mailing Date', 'Dealer Inventory Procedures'],
  ...['New and Used Vehicles in Dealership Inventory (In-Stock Vehicles)', 'L/Certified Vehicles'],
  'Customer Handling, Parts Ordering, and Remedy Procedures',
  ...['Customer Contacts', 'Salvage Title Vehicles', 'Media Contacts', 'Parts Ordering Process'],
  ...['Technician Training Requirements', 'Remedy Procedures', 'Repair Quality Confirmation'],
  ...['Parts Recovery Procedures', 'Warranty Reimbursement Procedures', 'Warranty Reimbursement Procedure'],
  ...['Claim Filing Accuracy and Correction Requests', 'Customer Reimbursement'],
  'Campaign Designation / Phase Decoder',
];

const FAQ = {
  title: [
    ...['Special Service Campaign 20LC02 (Remedy Notice)', 'Frequently Asked Questions'],
    'Certain 2016 - 2018 Model Year RX 350 and RX 450h',
    ...['Front Inside Door Handle May Become Inoperative', 'Original Publication Date: June 25, 2020'],
  ],
  'condition, warnings, exits': [
    ...['latch release cable', 'high force', 'inoperative', 'lost its tension', 'out of line', 'sudden pop'],
    ...['door latch release cable', 'window', 'exterior door handle'],
    'another door',
  ],
  remedy: ['first class mail', 'late June 2020', 'FREE OF CHARGE', 'Customer Support Program 20LE02'],
  vehicles: [...VEHICLES, 'approximately 286,700', 'Lexus/Toyota/Scion'],
  'time and mail': [
    ...['approximately 1 hour', 'reimbursement consideration', 'industry provider'],
    "each state's Department of Motor Vehicles (DMV)",
  ],
  contacts: [
    ...['Lexus Guest Experience Center', '1-800-255-3987', 'Monday through Friday, 7:00 am to 7:00 pm'],
    'Saturday 8:00 am to 5:00 pm Central Time',
  ],
} as const;

describe('the dealer letter of 20LC02', () => {
  const letter = paper('20LC02', 'dealer-letter');

  it.each(Object.entries(LETTER))('states every fact of its %s', (_section, facts) => {
    expect(missingIn(letter.text, facts)).toEqual([]);
  });

  it('has the sections of the published letter, in their order', () => {
    expect(outOfOrder(letter.text, HEADINGS)).toEqual([]);
  });

  it('calls the person a customer and its certified vehicles L/Certified, as in 2020', () => {
    expect(letter.html.replaceAll('Guest Experience Center', '')).not.toMatch(/\bguest/i);
    expect(letter.text).not.toContain('LCUV');
  });

  it('names an invented media contact: a number of the 555 exchange', () => {
    const phones = letter.text.match(/\(\d{3}\)\d{3}-\d{4}/g);
    expect(phones).toEqual(['(469)292-4000', '(859)555-0142']);
  });

  it('bears code, name and page at the head of every page but the first', () => {
    const heads = letter.texts.map(
      (text) => text.match(/SpecialServiceCampaign20LC02·DealerLetterPage(\d+of\d+)/)?.[1],
    );
    expect(heads).toEqual([undefined, '2of3', '3of3']);
  });

  it('draws the decoder from the code itself', () => {
    const { html } = paper('20LC02', 'dealer-letter', { change: { code: '21LC07' } });
    const boxes = [...html.matchAll(/decoder-(?:characters|meaning)">([^<]*)</g)].map(([, text]) => text);
    expect(boxes).toEqual(['21', '2021', 'L', 'Lexus', 'C', 'Special Service Campaign', '07', '7']);
  });
});

describe('the FAQ for dealers of 20LC02', () => {
  const faq = paper('20LC02', 'dealer-faq');

  it.each(Object.entries(FAQ))('states every fact of its %s', (_section, facts) => {
    expect(missingIn(faq.text, facts)).toEqual([]);
  });

  it('asks the questions by their numbers, in order', () => {
    const ids = [...faq.html.matchAll(/question-id">(Q\w+)</g)].map(([, id]) => id);
    expect(ids).toEqual(['Q1', 'Q1a', 'Q1b', 'Q2', 'Q3', 'Q3a', 'Q4', 'Q5', 'Q6', 'Q7']);
  });

  it('takes one page', () => {
    expect(faq.pages.length).toBe(1);
  });
});

describe('the envelope of 20LE02', () => {
  it.each(['20LE02', '20LC02'])('is made under %s, a #10 envelope of one page', (code) => {
    const { pages, text } = paper(code, 'envelope');
    expect(pages.map(({ width, height }) => [width, height])).toEqual([[9.5 * 72, 4.125 * 72]]);
    expect(
      missingIn(text, [
        'voluntary Customer Support Program has been initiated',
        'JORDAN M SAMPLE',
        'AUSTIN TX 78701-4412',
      ]),
    ).toEqual([]);
    expect(text).toContain(
      spaceless('Lexus, A Division of Toyota Motor Sales, USA, Inc.6565 Headquarters Drive'),
    );
  });

  it('bears no address when it is blank', () => {
    const { text } = paper('20LE02', 'envelope', { record: BLANK_RECORD });
    expect(text.endsWith(spaceless('has been initiated for your vehicle'))).toBe(true);
  });

  it('keeps everything but the address out of the space in which the address is read', () => {
    const { pages } = paper('20LE02', 'envelope', { record: BLANK_RECORD });
    const lines = (pages[0]?.items ?? []).flatMap((item) =>
      item.kind === 'text' ? [item.baseline / 72] : [],
    );
    // 2.75 in above the lower edge: USPS Domestic Mail Manual 202.1.1
    expect(Math.max(...lines)).toBeLessThan(4.125 - 2.75);
  });
});
