/** The papers for dealers of 23LJ01: every fact that the published ones state, found in ours. */
import { describe, expect, it } from 'vitest';
import { explainCoverage } from '../../src/campaign/coverage/explain/explainCoverage.js';
import { fixture } from '../merge/ourWorld.js';
import { missingIn, outOfOrder, paper } from './paper.js';

const VEHICLES = [
  ...['2023 GX', 'Early November 2022 - Early January 2023', '5,230'],
  ...['2023 IS', 'Early November 2022 - Early January 2023', '4,180'],
  ...['2023 LC', 'Late October 2022 - Late December 2022', '360'],
  ...['2023 LS', 'Late October 2022 - Early January 2023', '300'],
  ...['2023 UX', 'Late October 2022 - Mid January 2023', '2,750'],
  ...['2023 ES', 'Mid-October 2022 - Early January 2023', '8,050'],
  ...['2023 - 2024 LX', 'Early November 2022 - Late October 2023', '7,000'],
  ...['2023 - 2024 NX (CBU)', 'Early November 2022 - Late October 2023', '26,900'],
  ...['2023 - 2024 RX (CBU)', 'Mid November 2022 - Late October 2023', '12,500'],
  ...['2022 - 2024 NX (NAP)', 'Mid-October 2022 - Late October 2023', '51,800'],
  ...['2023 - 2024 RX (NAP)', 'Mid-October 2022 - Late October 2023', '96,900'],
  ...['2023 - 2024 RZ', 'Mid-January 2023 - Late October 2023', '5,400'],
];

const PHASES = [
  ...['Phase', 'Phase 1', 'Phase 2', 'Phase 3', 'Phase 4', 'Phase 5', 'Phase 6', 'Phase 7'],
  ...[
    'Announcement Timing',
    ...Array.from({ length: 5 }, () => 'Remedy Available'),
    'March 2024',
    'May 2024',
  ],
  ...['# of Vehicles', '~18,000', '~27,000', '~32,000', '~62,000', '~75,500', 'TBD', 'TBD'],
  '*Timing subject to change',
];

/** Row by row, as the published chart has them. */
const CHART = [
  ...['Model', 'Production Location', 'Key Type', 'Production Start w/ 1 Smart Key'],
  ...['Production End w/ 1 Smart Key', 'Approximate Vehicle Volume', 'Production Year / Month'],
  ...['2022', '2023', '2024'],
  ...[
    'Oct',
    'Nov',
    'Dec',
    'Jan',
    'Feb',
    'Mar',
    'Apr',
    'May',
    'Jun',
    'Jul',
    'Aug',
    'Sep',
    'Oct',
    'Nov',
    'Dec',
  ],
  ...['Jan', 'Feb', 'Mar'],
  ...['23MY LC', 'Japan', 'Type #2 (15CY)', '11/7/2022', '12/28/2022', '350'],
  ...['23MY LS', '11/8/2022', '1/10/2023', '300', '23MY GX', '11/7/2022', '1/10/2023', '5,200'],
  ...['23MY IS', '11/7/2022', '1/10/2023', '4,200', '23MY RC-F', '11/7/2022', '1/9/2023', '200'],
  ...['23MY UX', '11/1/2022', '1/10/2023', '2,700'],
  ...['22MY - 24MY NX', 'Type #3/#4 (19CY)', '11/7/2022', 'Ongoing', 'TBD'],
  ...['23MY - 24MY RX', '11/15/2022', 'Ongoing', 'TBD', '23MY - 24MY LX', '11/8/2022', 'Ongoing', 'TBD'],
  ...['23MY - 24MY RZ', '1/23/2023', 'Ongoing', 'TBD'],
  ...['23MY ES', 'NA', 'Type #2 (15CY)', '10/10/2022', '1/3/2023', '8,000'],
  ...['23MY - 24MY NX', 'Type #3/#4 (19CY)', '10/13/2022', 'Ongoing', 'TBD'],
  ...['23MY - 24MY RX', '10/20/2022', 'Ongoing', 'TBD'],
  ...['KEYS AVAILABLE', 'VINs are NOT searchable in TIS for applicability.'],
];

const NOTICE = [
  ...['IMPORTANT UPDATE', 'attached Dealer Letter', 'red box', 'DATE', 'TOPIC'],
  ...['January 31, 2024', 'Updated Current Phase Timing and Vehicle Eligibility Chart'],
  ...['December 21, 2023', 'Phase 5 vehicles added (approx. 75,500 vehicles)'],
  'July - October production NAP and CBU vehicles',
  ...['November 21, 2023', 'Phase 4 vehicles added (approx. 62,000 vehicles)'],
  'Additional Phase 2 NAP vehicles added (approx. 500 vehicles)',
  ...['October 12, 2023', 'Phase 3 vehicles added (approx. 31,000 vehicles)'],
  ...['August 29, 2023', 'Phase 2 vehicles added (approx. 26,000 vehicles)'],
  ...['staff', 'Thank you for your cooperation.'],
];

const LETTER = {
  title: [
    'Original Publication Date: June 15, 2023',
    'To: All Lexus Dealer Principals, General Managers, Service Managers, and Parts Managers',
    'Second Key Delivery Program 23LJ01',
    'Second Key Delivery Program Multiple Models and Model Years',
  ],
  vehicles: [...VEHICLES, 'approximately 214,000', 'approximately 850', 'Puerto Rico', 'At this time'],
  'reason and details': [
    ...['October 2022', 'one (1) Smart Key', 'mechanical key', 'global semiconductor shortage', 'microchips'],
    ...['one (1) additional Smart Key', 'FREE OF CHARGE', 'in phases', 'attached FAQ', 'TIS/SLP'],
  ],
  mailing: [
    ...['Phase 1 Guest Mailing', 'July 2023', 'Phase 2 Guest Mailing', 'September 2023'],
    ...['Phase 3 Guest Mailing', 'October 2023', 'Phase 4 Guest Mailing', 'December 2023'],
    ...['Phase 5 Guest Mailing', 'February 2024', 'verify eligibility in TIS', 'Technical Instructions'],
  ],
  inventory: [
    ...['Guest Contact & Vehicle Disclosure Form', 'most current FAQ', 'qc@lexus.com', 'include the VIN'],
    ...[
      '"Disclosure Form 23LJ01"',
      'Lexus Certified Pre-Owned Vehicle (LCUV)',
      'only one key',
      'through TIS',
    ],
  ],
  contacts: [
    ...['Lexus Guest Experience Center (1-800-255-3987)', 'Monday through Friday, 7:00 am to 7:00 pm'],
    ...['Saturday 7:00 am to 4:30 pm Central Time', '555-0163 in Toyota Corporate Communications'],
    ...['media only', 'do not give the number to guests'],
  ],
  parts: [
    ...[
      'Campaign Part Order Request (CPOR)',
      'Service Lane',
      'Manual Allocation Control (MAC)',
      'Dealer Daily',
    ],
    ...['MAC code C', 'order through CPOR', 'MAC code D', 'MAC report for further instructions'],
    ...['Part Number', 'Description', 'Quantity', '04002-*****', 'TRANSMITTER SUBASSY, ELECTRICAL KEY'],
    'specific part number',
  ],
  training: [
    ...['"Safety Recall and Service Campaign Essentials"', 'LIC206A - Electrical Repair 1'],
    'https://LCTPReports.com',
  ],
  reimbursement: [
    ...['Op Code', 'Description', 'Flat Rate Hours', '23LJ01R1', 'Provide Guest with Second Key', '0.4'],
    ...['0.1 hours for administrative cost', 'PRO17-03'],
  ],
  decoder: ['23', '2023', 'L', 'Lexus', 'J', 'Second Key Delivery Program', '01', 'Number in the year'],
} as const;

const HEADINGS = [
  ...['Reason for Program', 'Program Details', 'Second Key Program Phase Interpretation', 'Covered Vehicles'],
  ...['Owner Letter Mailing Date', 'Dealer Inventory Procedures'],
  'New and Used (not certified) Vehicles in Dealership Inventory (In-Stock Vehicles)',
  'Lexus Certified Pre-Owned Vehicle (In-Stock Vehicles)',
  'Guest Handling, Parts Ordering, and Remedy Procedures',
  ...['Guest Contacts', 'Media Contacts', 'Parts Ordering Process', 'Technician Training Requirements'],
  ...[
    'Remedy Procedures',
    'Repair Quality Confirmation',
    'Reimbursement Procedures',
    'Reimbursement Procedure',
  ],
  ...['Claim Filing Accuracy and Correction Requests', 'Campaign Designation / Phase Decoder'],
];

const FAQ = {
  title: [
    ...['Second Key Delivery Program 23LJ01', 'Multiple Models and Model Years Second Key Delivery Program'],
    ...['Frequently Asked Questions', 'Original Publication Date: December 21, 2023'],
  ],
  reason: ['October 2022', 'one (1) Smart Key', 'global semiconductor shortage', 'mechanical key'],
  figure: [
    ...[
      '(1) Items provided at time of vehicle delivery',
      'Currently',
      'Change',
      'Smart key',
      'Mechanical key',
    ],
    ...['opens and closes doors only', 'does not start the engine', 'is an example'],
  ],
  remedy: ['one (1) additional Smart Key', 'FREE OF CHARGE', 'TIS/SLP', 'phase'],
  vehicles: [
    ...[
      ...VEHICLES,
      'approximately 214,000',
      'Lexus/Toyota/Scion',
      '2022-2024',
      'Mirai, RAV4, Prius, Prius Prime',
    ],
    '4Runner, C-HR, RAV4 Prime, bZ4X, Camry, Highlander, Sienna, Tundra, Sequoia, Grand Highlander, Crown and Venza HV',
  ],
  keys: [
    ...['45 minutes', 'NX, RX, LX and RZ', 'Type #2 (15CY) and Type #3/#4 (19CY)', 'Type #3/Type #4 (19CY)'],
    ...['two (2) Smart Keys', 'April 2024', 'first class mail', 'approximately one week', '10 days'],
    ...['New Vehicle Limited Warranty', 'Multi-Information Display (MID)', 'goodwill', 'chip shortage'],
    "Repair Manual or the Owner's Manual",
  ],
  contacts: [
    ...['Lexus Brand Engagement Center', '1-888-255-3987', 'Monday through Friday, 8:00 am to 8:00 pm'],
    ...['Saturday 9:00 am to 7:00 pm Eastern Time', "each state's Department of Motor Vehicles (DMV)"],
  ],
} as const;

const TIMING = [
  'Current Phase Timing and Vehicle Eligibility',
  ...['Example:', 'LC produced in December 2022', 'Start and End Production Dates', 'color of the box'],
  ...['phase table', 'dark green', 'Phase 1', 'currently estimated', 'June 2023'],
  ...['(Updated: 01/31/2024)', ...PHASES],
];

describe('the update notice of 23LJ01', () => {
  it('tells the revisions, newest first, on one page', () => {
    const notice = paper('23LJ01', 'update-notice');
    expect(outOfOrder(notice.text, NOTICE)).toEqual([]);
    expect(notice.pages.length).toBe(1);
  });
});

describe('the dealer letter of 23LJ01', () => {
  const letter = paper('23LJ01', 'dealer-letter');

  it.each(Object.entries(LETTER))('states every fact of its %s', (_section, facts) => {
    expect(missingIn(letter.text, facts)).toEqual([]);
  });

  it('has the sections of the published letter, in their order', () => {
    expect(outOfOrder(letter.text, HEADINGS)).toEqual([]);
  });

  it('has the rows of the vehicle table in their order', () => {
    expect(outOfOrder(letter.text, VEHICLES)).toEqual([]);
  });

  it('calls the person a guest', () => {
    expect(letter.text).not.toMatch(/customer/i);
  });

  it('bears code, name and page at the head of every page but the first', () => {
    const heads = letter.texts.map(
      (text) => text.match(/SecondKeyDeliveryProgram23LJ01·DealerLetterPage(\d+of\d+)/)?.[1],
    );
    expect(heads).toEqual([undefined, '2of3', '3of3']);
  });
});

describe('the FAQ for dealers of 23LJ01', () => {
  const faq = paper('23LJ01', 'dealer-faq');

  it.each(Object.entries(FAQ))('states every fact of its %s', (_section, facts) => {
    expect(missingIn(faq.text, facts)).toEqual([]);
  });

  const idsFor = (audience?: 'dealer' | 'buyer') =>
    [
      ...paper('23LJ01', 'dealer-faq', audience === undefined ? {} : { audience }).html.matchAll(
        /question-id">(Q\w+)</g,
      ),
    ].map(([, id]) => id);
  const ALL = [
    ...['Q1', 'Q2', 'Q2a', 'Q3', 'Q3a', 'Q4', 'Q5', 'Q6', 'Q7', 'Q8', 'Q9', 'Q10', 'Q11', 'Q12', 'Q13'],
    ...['Q14', 'Q15'],
  ];

  it('asks the questions by their numbers, in order', () => {
    expect(idsFor()).toEqual(ALL);
    expect(idsFor('dealer')).toEqual(ALL);
  });

  it('leaves out for a buyer what is for dealers only', () => {
    const { text } = paper('23LJ01', 'dealer-faq', { audience: 'buyer' });
    for (const word of ['goodwill', 'TIS', 'dealerscan']) expect(text).not.toContain(word);
    expect(missingIn(text, ['Look up', 'KEYS AVAILABLE'])).toEqual(['Look up']);
  });

  it('numbers what is left for a buyer without a gap', () => {
    const left = ['Q1', 'Q2', 'Q3', 'Q3a', ...ALL.slice(5, -1)];
    expect(idsFor('buyer')).toEqual(left);
  });

  it('shows worked example, phase table and chart on one landscape page, its last', () => {
    const { pages, texts } = faq;
    expect(pages.map(({ width, height }) => width > height)).toEqual([false, false, true]);
    expect(outOfOrder(texts.at(-1) ?? '', [...TIMING, ...CHART])).toEqual([]);
  });
});

describe('the month chart as printed', () => {
  const campaign = fixture('23LJ01');
  const { html } = paper('23LJ01', 'dealer-faq');
  const table = /<table[^>]*class="month-chart">(.*?)<\/table>/s.exec(html)?.[1] ?? '';
  const rows = [...(/<tbody[^>]*>(.*)<\/tbody>/s.exec(table)?.[1] ?? '').matchAll(/<tr[^>]*>(.*?)<\/tr>/gs)];
  /** The cells of each chart row: what is written in them, their colours, and whether strokes cross them. */
  const cells = rows.map(([, row = '']) =>
    [...row.matchAll(/<td[^>]*class="chart-cell[^"]*"([^>]*)>(.*?)<\/td>/gs)].map(
      ([, style = '', text = '']) => ({
        color: /background-color: (#\w+)/.exec(style)?.[1],
        number: text.replaceAll(/<[^>]*>/g, '').trim(),
        hatched: text.includes('class="hatch"'),
      }),
    ),
  );
  const months = Array.from(
    { length: 18 },
    (_, index) => `${2022 + Math.floor((index + 9) / 12)}-${String(((index + 9) % 12) + 1).padStart(2, '0')}`,
  );
  const chartRows = campaign.chart?.rows ?? [];

  it.each(chartRows.map((row, index) => ({ row, index, name: `${row.name}, ${row.place}` })))(
    'says of $name in every month what the phase command says of a vehicle built then',
    ({ row, index }) => {
      for (const [column, month] of months.entries()) {
        const built = row.start.startsWith(month) ? row.start : `${month}-01`;
        const vehicle = { model: row.model, modelYear: undefined, origin: row.origin, productionDate: built };
        const found = explainCoverage(campaign, vehicle);
        const phase = found.kind === 'covered' ? found.phase : undefined;
        expect({ month, cell: cells[index]?.[column] }).toEqual({
          month,
          cell: {
            number: phase === undefined ? '' : String(phase.number),
            color: phase?.color,
            hatched: phase?.available === false,
          },
        });
      }
    },
  );

  it('has no cell beyond those of its rows and months', () => {
    expect(cells.filter((row) => row.length > 0).length).toBe(chartRows.length);
    expect(cells.flat().length).toBe(chartRows.length * months.length);
  });
});

/** The published papers contradict themselves here; ours keep both, each where it was said. */
describe('what the papers of 23LJ01 disagree on', () => {
  const letter = paper('23LJ01', 'dealer-letter').text;
  const faq = paper('23LJ01', 'dealer-faq').text;
  const owner = paper('23LJ01', 'owner-letter', { facets: { phase: '5' } }).text;

  it('phone and hours: Central Time in the letter, Eastern Time and another number in the FAQ', () => {
    expect(missingIn(letter, ['1-800-255-3987', '7:00 am to 4:30 pm Central Time'])).toEqual([]);
    expect(missingIn(faq, ['1-888-255-3987', '9:00 am to 7:00 pm Eastern Time'])).toEqual([]);
    expect(missingIn(letter, ['1-888-255-3987', 'Eastern Time']).length).toBe(2);
    expect(missingIn(faq, ['1-800-255-3987', 'Central Time']).length).toBe(2);
  });

  it('since when: October 2022 for dealers, November 2022 for owners', () => {
    for (const text of [letter, faq]) expect(missingIn(text, ['Since October 2022'])).toEqual([]);
    expect(missingIn(owner, ['Since November 2022'])).toEqual([]);
  });

  it('how many: 214,000 in words, 221,370 by the rows, 214,500 by the available phases', () => {
    const { vehicles, phases } = fixture('23LJ01');
    const count = (volume: unknown): number =>
      typeof volume === 'number' ? volume : ((volume as { approximately?: number }).approximately ?? 0);
    expect(count(vehicles?.total)).toBe(214_000);
    expect(vehicles?.lines.reduce((sum, line) => sum + count(line.volume), 0)).toBe(221_370);
    expect(phases.reduce((sum, phase) => sum + count(phase.volume), 0)).toBe(214_500);
  });

  it('phase 2: about 26,000 and 500 more on the notice, about 27,000 in the phase table', () => {
    const notice = paper('23LJ01', 'update-notice').text;
    expect(missingIn(notice, ['approx. 26,000 vehicles', 'approx. 500 vehicles'])).toEqual([]);
    expect(missingIn(faq, ['~27,000'])).toEqual([]);
  });

  it('phase 3: about 31,000 on the notice, about 32,000 in the phase table', () => {
    expect(missingIn(paper('23LJ01', 'update-notice').text, ['approx. 31,000 vehicles'])).toEqual([]);
    expect(missingIn(faq, ['~32,000'])).toEqual([]);
  });

  it('the RC-F: in the chart, not in the table', () => {
    expect(missingIn(faq, ['23MY RC-F'])).toEqual([]);
    expect(missingIn(letter, ['RC-F'])).toEqual(['RC-F']);
  });

  it('the NX: 2023 - 2024 CBU and 2022 - 2024 NAP in the table, the other way round in the chart', () => {
    expect(missingIn(faq, ['2023 - 2024 NX (CBU)', '2022 - 2024 NX (NAP)'])).toEqual([]);
    expect(outOfOrder(faq, ['22MY - 24MY NX', 'NA', '23MY - 24MY NX'])).toEqual([]);
  });

  it('volumes: 5,230 GX in the table, 5,200 in the chart', () => {
    expect(missingIn(faq, ['5,230', '5,200', '4,180', '4,200', '8,050', '8,000'])).toEqual([]);
  });

  it('phase 1: estimated for June 2023 in the example, available in the table', () => {
    expect(outOfOrder(faq, ['Phase 1', 'June 2023', 'Phase 1', 'Remedy Available'])).toEqual([]);
  });
});
