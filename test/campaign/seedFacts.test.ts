/** Every fact of the published papers stands in the campaign files: figures in the form in which they print. */
import { describe, expect, it } from 'vitest';
import { fixtureWorkspace } from './fixtureFiles.js';

const workspace = fixtureWorkspace();

const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July'],
  ...['August', 'September', 'October', 'November', 'December'],
];

/** All ways in which a value prints: 258900 is 258,900 and 2022-11-07 is November 7, 2022 or 11/7/2022. */
function spellings(value: unknown): string[] {
  if (typeof value === 'number') return [value.toLocaleString('en-US'), String(value)];
  if (typeof value === 'string') return [value.replaceAll(/\s+/g, ' '), ...dateSpellings(value)];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(spellings);
}

function dateSpellings(value: string): string[] {
  const [, year, month, day] = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(value) ?? [];
  if (year === undefined) return [];
  const name = MONTHS[Number(month) - 1];
  if (day === undefined) return [`${name} ${year}`];
  return [
    `${name} ${Number(day)}, ${year}`,
    `${Number(month)}/${Number(day)}/${year}`,
    `${month}/${day}/${year}`,
  ];
}

/** What of the list the files of these codes do not say. */
function missing(codes: readonly string[], facts: readonly string[]): string[] {
  const all = codes.flatMap((code) => {
    const campaign = workspace.campaign(code);
    return spellings([campaign, workspace.brandOf(campaign), workspace.brandOf(campaign, 'dealer-faq')]);
  });
  return facts.filter((fact) => !all.some((text) => text.includes(fact)));
}

const HANDLES = {
  'letterhead and dates': [
    'Lexus, A Division of Toyota Motor Sales, USA, Inc.',
    '6565 Headquarters Drive',
    'Plano, TX 75024',
    '(469) 292-4000',
    'June 25, 2020',
    'late June 2020',
    'LEXUS, A DIVISION OF TOYOTA MOTOR SALES, U.S.A., INC',
    'All Lexus Dealer Principals, General Managers, Service Managers, Parts Managers, and Warranty Administrators',
  ],
  vehicles: [
    'Certain 2016 - 2018 Model Year RX 350 and RX 450h',
    'Front Inside Door Handle May Become Inoperative',
    'Rear Inside Door Handle May Become Inoperative',
    'Late April 2015',
    'Early September 2018',
    '258,900',
    '27,800',
    '286,700',
    '600',
    'Lexus/Toyota/Scion',
  ],
  'codes and programs': [
    '20LC02',
    '20LE02',
    'Special Service Campaign',
    'Customer Support Program',
    'Remedy Notice',
  ],
  contacts: [
    'Lexus Guest Experience Center',
    '1-800-255-3987',
    'Monday through Friday, 7:00 am to 7:00 pm',
    'Saturday 8:00 am to 5:00 pm',
    'Central Time',
    'Toyota Corporate Communications',
    'quality_compliance@toyota.com',
    'Disclosure Form',
    'customer',
  ],
  links: [
    'www.lexus.com/recall',
    'http://Lexus.com/contact',
    'https://www.toyota.com/recall/update-info-lexus',
    'http://www.lexus.com/drivers/',
    'www.lexus.com/drivers',
    'www.safercar.gov',
    'https://LCTPReports.com',
    'Lexus Drivers Community',
  ],
  'parts and reimbursement': [
    '04009-68148',
    'Handle Kit, Door Inside',
    '04000-0910E',
    'Panel Kit,Fr Door Armrest Base, UPR RH',
    '04009-91194',
    'Grease (Plus guard SG)',
    'up to 30 vehicle repairs',
    'DO NOT order',
    '0.9',
    '0.1',
    'Replace the front door inside handle - both sides',
    'PRO17-03',
    'CPOR',
    'MAC',
    'Parts Recovery System (PRS)',
    'Warranty Parts Recovery Notifications',
    'Part Scrap Report',
    'PO Box 259001 - SSC/CSP',
    'Mail Drop E3-2D',
    'Plano, TX 75025-9001',
    'A Division of Toyota Motor Sales, Inc.',
  ],
  'dealer procedures': [
    '4 hours',
    'Vehicle Inventory Summary',
    'Dealer Daily',
    'Service Lane',
    'TIS',
    'L/Certified',
    'Warranty Policy 4.15',
    'What Is Not Covered by The Lexus New Vehicle Limited Warranty',
    '9.3 and 9.6',
    'Safety Recall and Service Campaign Essentials',
    'Certified',
    'Senior',
    'Master',
    'salvage title',
    'most current FAQ',
  ],
  'the section titles': [
    'Condition',
    'Remedy',
    'Covered Vehicles',
    'Owner Letter Mailing Date',
    'Dealer Inventory Procedures',
    'New and Used Vehicles in Dealership Inventory (In-Stock Vehicles)',
    'Handling, Parts Ordering, and Remedy Procedures',
    'Salvage Title Vehicles',
    'Media Contacts',
    'Parts Ordering Process',
    'Technician Training Requirements',
    'Remedy Procedures',
    'Repair Quality Confirmation',
    'Parts Recovery Procedures',
    'Warranty Reimbursement Procedures',
    'Claim Filing Accuracy and Correction Requests',
    'Campaign Designation / Phase Decoder',
    'What is the condition?',
    'Coverage for the Rear Inside Door Handles',
    'What should you do?',
    'What if you have other questions?',
    'What if you have previously paid for repairs to your vehicle for these specific conditions?',
    'Contact & Vehicle Disclosure Form',
    'Campaign Code',
  ],
  'owner letter and sheet': [
    'FREE OF CHARGE',
    'NO CHARGE',
    'approximately 1 hour',
    "10 years from the vehicle's date of first use, regardless of mileage",
    'perforation',
    "back of your Owner's Manual",
    '17-digit Vehicle Identification Number (VIN)',
    'Reimbursement Checklist',
    'New Vehicle Limited Warranty',
    "Owner's Warranty Information",
    'abuse, an accident, theft and/or vandalism',
    'transferable',
    'child-protector lock',
    'first class mail',
    "each state's Department of Motor Vehicles (DMV)",
    'This form is not applicable for',
  ],
} as const;

const KEYS = {
  'dates and revisions': [
    'June 15, 2023',
    'December 21, 2023',
    'January 31, 2024',
    '01/31/2024',
    'November 21, 2023',
    'October 12, 2023',
    'August 29, 2023',
    'Updated Current Phase Timing and Vehicle Eligibility Chart',
    'Phase 5 vehicles added (approx. 75,500 vehicles)',
    'July - October production NAP and CBU vehicles',
    'Phase 4 vehicles added (approx. 62,000 vehicles)',
    'Additional Phase 2 NAP vehicles added (approx. 500 vehicles)',
    'Phase 3 vehicles added (approx. 31,000 vehicles)',
    'Phase 2 vehicles added (approx. 26,000 vehicles)',
    'IMPORTANT UPDATE',
    'red box',
  ],
  'the vehicle table': [
    ...['GX', 'IS', 'LC', 'LS', 'UX', 'ES', 'LX', 'NX (CBU)', 'RX (CBU)', 'NX (NAP)', 'RX (NAP)', 'RZ'],
    ...[
      '5,230',
      '4,180',
      '360',
      '300',
      '2,750',
      '8,050',
      '7,000',
      '26,900',
      '12,500',
      '51,800',
      '96,900',
      '5,400',
    ],
    ...[
      'Early November 2022',
      'Late October 2022',
      'Mid-October 2022',
      'Mid November 2022',
      'Mid-January 2023',
    ],
    ...['Early January 2023', 'Late December 2022', 'Mid January 2023', 'Late October 2023'],
    ...['214,000', '850'],
    'Mirai, RAV4, Prius, Prius Prime, 4Runner, C-HR, RAV4 Prime, bZ4X, Camry, Highlander, Sienna, Tundra, Sequoia, Grand Highlander, Crown and Venza HV',
    '2022-2024',
  ],
  phases: [
    ...[
      '18,000',
      '27,000',
      '32,000',
      '62,000',
      '75,500',
      'TBD',
      'Remedy Available',
      'March 2024',
      'May 2024',
    ],
    ...['July 2023', 'September 2023', 'October 2023', 'December 2023', 'February 2024'],
    'Timing subject to change',
  ],
  'the month chart': [
    ...[
      '23MY LC',
      '23MY LS',
      '23MY GX',
      '23MY IS',
      '23MY RC-F',
      '23MY UX',
      '22MY - 24MY NX',
      '23MY - 24MY RX',
    ],
    ...['23MY - 24MY LX', '23MY - 24MY RZ', '23MY ES', '23MY - 24MY NX', 'Japan', 'NA'],
    ...['Type #2 (15CY)', 'Type #3/#4 (19CY)', '350', '5,200', '4,200', '200', '2,700', '8,000'],
    ...[
      '11/7/2022',
      '12/28/2022',
      '11/8/2022',
      '1/10/2023',
      '1/9/2023',
      '11/1/2022',
      '11/15/2022',
      '1/23/2023',
    ],
    ...['10/10/2022', '1/3/2023', '10/13/2022', '10/20/2022'],
    ...['Keys available', 'VINs are NOT searchable in TIS for applicability.', 'December 2022', 'June 2023'],
  ],
  contacts: [
    ...['Lexus Guest Experience Center', '1-800-255-3987', 'Monday through Friday, 7:00 am to 7:00 pm'],
    ...['Saturday 7:00 am to 4:30 pm', 'Central Time'],
    ...['Lexus Brand Engagement Center', '1-888-255-3987', 'Monday through Friday, 8:00 am to 8:00 pm'],
    ...['Saturday 9:00 am to 7:00 pm', 'Eastern Time'],
    ...['qc@lexus.com', 'guest', 'Toyota Corporate Communications', 'Lexus Motor Sales, USA, Inc.'],
    ...[
      'http://www.lexus.com/owners/',
      'www.lexus.com/ownersupdate',
      'Lexus Owners Community',
      'www.safercar.gov',
    ],
    ...[
      'www.lexus.com/recall',
      'http://Lexus.com/contact',
      'https://www.toyota.com/recall/update-info-lexus',
    ],
    'All Lexus Dealer Principals, General Managers, Service Managers, and Parts Managers',
  ],
  'parts, training, reimbursement': [
    ...[
      '04002-*****',
      'TRANSMITTER SUBASSY, ELECTRICAL KEY',
      'order through CPOR',
      'refer to the MAC report',
    ],
    ...[
      'LIC206A - Electrical Repair 1',
      'Safety Recall and Service Campaign Essentials',
      'https://LCTPReports.com',
    ],
    ...['23LJ01R1', 'Provide Guest with Second Key', '0.4', '0.1', 'PRO17-03', 'MAC code'],
    ...['Lexus Certified Pre-Owned Vehicle (LCUV)', 'TIS/SLP', 'order the keys through TIS'],
  ],
  'the program': [
    ...[
      'one (1) Smart Key',
      'one (1) additional Smart Key',
      'two (2) Smart Keys',
      'mechanical key',
      'FREE OF CHARGE',
    ],
    ...[
      'October 2022',
      'November 2022',
      'April 2024',
      'approximately one week',
      '45',
      '10 days',
      'NO CHARGE',
    ],
    ...['global semiconductor shortage', 'Multi-Information Display (MID)', 'goodwill', 'NX, RX, LX and RZ'],
    ...['Items provided at time of vehicle delivery', 'Currently', 'Change', 'Smart key', 'Mechanical key'],
    ...['it does not start the engine', 'vehicle lessor'],
    ...[
      'Type #3/Type #4 (19CY)',
      'New Vehicle Limited Warranty',
      '17-digit Vehicle Identification Number (VIN)',
    ],
    'This form is not applicable for new vehicles in dealership inventory.',
    'Program Code',
  ],
  'the section titles': [
    ...[
      'Reason for Program',
      'Program Details',
      'Second Key Program Phase Interpretation',
      'Covered Vehicles',
    ],
    ...[
      'Owner Letter Mailing Date',
      'Dealer Inventory Procedures',
      'Media Contacts',
      'Parts Ordering Process',
    ],
    'New and Used (not certified) Vehicles in Dealership Inventory (In-Stock Vehicles)',
    'Lexus Certified Pre-Owned Vehicle (In-Stock Vehicles)',
    ...['Technician Training Requirements', 'Remedy Procedures', 'Repair Quality Confirmation'],
    ...['Reimbursement Procedures', 'Claim Filing Accuracy and Correction Requests'],
    ...['Campaign Designation / Phase Decoder', 'Current Phase Timing and Vehicle Eligibility'],
    ...['What is the reason for the program?', 'What should you do?', 'What if you have other questions?'],
  ],
} as const;

describe.each(Object.entries(HANDLES))('20LC02 and 20LE02: %s', (_group, facts) => {
  it('stand in the files', () => {
    expect(missing(['20LC02', '20LE02'], facts)).toEqual([]);
  });
});

describe.each(Object.entries(KEYS))('23LJ01: %s', (_group, facts) => {
  it('stand in the file', () => {
    expect(missing(['23LJ01'], facts)).toEqual([]);
  });
});

describe('the questions', () => {
  const ids = (code: string, faq: 'dealer_faq' | 'owner_faq') =>
    workspace.campaign(code)[faq]?.questions.map((question) => question.id);

  it('bear the numbers of the papers', () => {
    expect(ids('20LC02', 'dealer_faq')).toEqual([
      'Q1',
      'Q1a',
      'Q1b',
      'Q2',
      'Q3',
      'Q3a',
      'Q4',
      'Q5',
      'Q6',
      'Q7',
    ]);
    expect(ids('20LE02', 'owner_faq')).toEqual(['Q1', 'Q2', 'Q3', 'Q4', 'Q4a', 'Q4b', 'Q5', 'Q6']);
    expect(ids('23LJ01', 'dealer_faq')).toEqual([
      ...['Q1', 'Q2', 'Q2a', 'Q3', 'Q3a', 'Q4', 'Q5', 'Q6', 'Q7', 'Q8'],
      ...['Q9', 'Q10', 'Q11', 'Q12', 'Q13', 'Q14', 'Q15'],
    ]);
  });
});

describe('the packages', () => {
  it('stand in the order of the papers', () => {
    expect(workspace.campaign('20LC02').package).toEqual([
      ...['dealer-letter', 'dealer-faq', 'owner-letter', 'envelope', 'owner-faq', 'disclosure-form'],
    ]);
    expect(workspace.campaign('23LJ01').package).toEqual([
      ...['update-notice', 'dealer-letter', 'dealer-faq', 'disclosure-form', 'owner-letter'],
    ]);
  });
});
