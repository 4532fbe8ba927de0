/** The papers of 20LC02 and 20LE02 that an owner or buyer gets: the facts of the published ones, in their order. */
import { describe, expect, it } from 'vitest';
import { missingIn, outOfOrder, paper, spaceless } from './paper.js';

const SUBJECT = [
  'Certain 2016 - 2018 Model Year RX 350 and RX 450h',
  'Special Service Campaign (20LC02) - Front Inside Door Handle May Become Inoperative',
  'Customer Support Program (20LE02) - Rear Inside Door Handle May Become Inoperative',
];

const COVERAGE = "10 years from the vehicle's date of first use, regardless of mileage";

const SHEET = [
  ...[
    'Customer Support Program 20LE02 Details',
    'Customer Support Program 20LE02',
    'rear inside door handle',
  ],
  ...['door latch release cable', 'condition is verified', 'new rear inside door handle(s)', 'terms of this'],
  ...[
    '*',
    COVERAGE,
    'authorized Lexus dealer',
    'New Vehicle Limited Warranty',
    "Owner's Warranty Information",
  ],
  ...['abuse, an accident, theft and/or vandalism', '*', 'details', 'Lexus dealer', 'VIN#'],
];

const LETTER = [
  ...['Lexus, A Division of', 'Toyota Motor Sales, USA, Inc.', '6565 Headquarters Drive', 'Plano, TX 75024'],
  ...[...SUBJECT, 'Dear Lexus Owner:', 'quality and value', 'satisfied', 'initiated'],
  ...['voluntary Special Service Campaign', 'voluntary Customer Support Program'],
  ...['state registration and title data', 'current owner', 'What is the condition?'],
  ...['inside door handles can break', 'latch release cable', 'high force', 'inoperative'],
  ...['What will Lexus do?', 'reduce the inconvenience', 'initiated two programs'],
  ...['(1)', 'front inside door handles', 'launched Special Service Campaign 20LC02', 'FREE OF CHARGE'],
  ...['(2)', 'rear inside door handles', 'launched Customer Support Program 20LE02'],
  ...['Coverage for the Rear Inside Door Handles', COVERAGE, 'What should you do?'],
  ...[
    'front inside door handles',
    'FREE OF CHARGE',
    'appointment',
    'requires that parts be replaced',
    'in advance',
  ],
  ...['parts are available', 'inconvenience', 'approximately 1 hour', 'work schedule'],
  ...['rear inside door handles', 'tear off', "back of your Owner's Manual", 'future reference'],
  ...['have shown this condition', 'diagnosis', 'if applicable', 'approximately 1 hour', 'work schedule'],
  ...['What if you have other questions?', 'Your local Lexus dealer', 'Special Service Campaign 20LC02'],
  ...['www.lexus.com/recall', 'Frequently Asked Questions sheet', 'Customer Support Program 20LE02'],
  ...['http://Lexus.com/contact', 'Lexus Guest Experience Center', 'ownership', 'contact information'],
  ...['https://www.toyota.com/recall/update-info-lexus', '17-digit Vehicle Identification Number (VIN)'],
  'What if you have previously paid for repairs to your vehicle for these specific conditions?',
  ...['repair order', 'proof-of-payment', 'ownership information', 'reimbursement consideration'],
  ...['Lexus', 'A Division of Toyota Motor Sales, Inc.', 'PO Box 259001 - SSC/CSP', 'Mail Drop E3-2D'],
  ...['Plano, TX 75025-9001', 'Reimbursement Checklist', 'continued satisfaction'],
  ...[
    'inconvenience',
    'may have caused',
    'Sincerely,',
    'LEXUS, A DIVISION OF TOYOTA MOTOR SALES, U.S.A., INC',
  ],
  ...['perforation', "back of your Owner's Manual", ...SHEET],
];

const FAQ = [
  ...['Special Service Campaign - 20LC02', 'Customer Support Program - 20LE02', 'Frequently Asked Questions'],
  ...['Q1', 'recall?', 'No.', 'not a recall', 'quality and value', 'satisfied', 'Q2', 'appointment?'],
  ...['front inside door handles', 'FREE OF CHARGE', 'rear inside door handles', 'tear off'],
  ...["back of your Owner's Manual", 'future reference', 'Q3', 'fully transferable', 'Q4', 'diagnosis'],
  ...['if applicable', 'Q4a', 'does not open the door', 'tension', 'out of line', 'sudden pop'],
  ...['door latch release cable', 'NOTE', 'child-protector lock', 'Q4b', 'window', 'exterior door handle'],
  ...['another door', 'Q5', 'owner letter', 'component', 'Q6', 'initial diagnosis', 'any other repair'],
  'authorized Lexus dealer can determine',
];

const FORM = [
  ...['Lexus, A Division of Toyota Motor Sales, USA, Inc.', '6565 Headquarters Drive', 'Plano, TX 75024'],
  ...['(469) 292-4000', 'Customer Contact & Vehicle Disclosure Form'],
  ...['This form is not applicable for L/Certified units.', 'Special Service Campaign', 'at this time'],
  ...['NOT', 'authorized Lexus dealer', 'NO CHARGE', 'Customer Signature', 'Lexus Drivers Community'],
  ...['http://www.lexus.com/drivers/', 'www.lexus.com/recall', 'www.safercar.gov', '17-digit'],
  ...[
    'VIN',
    'Campaign Code',
    'Model',
    'Model Year',
    'Customer Information',
    'Customer Name',
    'Customer Email',
  ],
  ...['Customer Address', 'Home Phone #', 'Mobile Phone #', 'Date', 'campaign communications only'],
  ...['www.lexus.com/drivers', '1-800-255-3987', 'Dealer Information', 'Dealer Name/Address', 'Dealer Code'],
  ...['Dealer Phone Number', 'Dealer Staff Name', 'Dealer Staff Signature'],
];

describe('the owner letter of 20LC02', () => {
  const letter = paper('20LC02', 'owner-letter');

  it('states every fact in the order of the published one, with the sheet at its end', () => {
    expect(outOfOrder(letter.text, LETTER)).toEqual([]);
  });

  it('bears the VIN', () => {
    expect(missingIn(letter.text, ['2T2BZMCA1GC000123'])).toEqual([]);
  });

  it('has no lessor clause and no phone of the company, which the published one lacks', () => {
    expect(missingIn(letter.text, ['lessor', '(469)']).length).toBe(2);
  });
});

describe('the sheet of 20LE02', () => {
  const { html, pages } = paper('20LC02', 'csp-sheet');

  it('says how long the coverage lasts in its largest letters, and whom to ask', () => {
    const texts = pages.flatMap(({ items }) => items.filter((item) => item.kind === 'text'));
    const largest = Math.max(...texts.map(({ size }) => size));
    expect(texts.filter(({ size }) => size === largest).map(({ text }) => text.trim())).toEqual(['10']);
    expect(
      missingIn(texts.map(({ text }) => spaceless(text)).join(''), ['10 years', '1-800-255-3987']),
    ).toEqual([]);
  });

  it('states every fact of the published one in its order', () => {
    expect(outOfOrder(paper('20LC02', 'csp-sheet').text, SHEET)).toEqual([]);
  });

  it('has the term as its only list entry; what follows are paragraphs', () => {
    const entries = [...html.matchAll(/<li[^>]*>(.*?)<\/li>/gs)].map(([, entry]) => entry);
    expect(entries).toEqual([expect.stringContaining('10 years')]);
    expect(html).toMatch(/<p[^>]*>Please note that the coverage applies only to work performed at/);
  });
});

describe('the FAQ for owners of 20LC02 and 20LE02', () => {
  it('asks the questions of the published one by their numbers, with its facts in their order', () => {
    expect(outOfOrder(paper('20LC02', 'owner-faq').text, FAQ)).toEqual([]);
  });
});

describe('the reimbursement checklist of 20LC02', () => {
  const { html, text } = paper('20LC02', 'reimbursement-checklist');

  it('asks for the three documents that the letter names and gives its address', () => {
    const items = [...html.matchAll(/class="item"[^>]*>([^<]*)</g)].map(([, item]) => item);
    expect(items).toEqual(['Repair details', 'Proof-of-payment', 'Ownership information']);
    expect(outOfOrder(text, ['reimbursement consideration', 'repair order', 'PO Box 259001'])).toEqual([]);
  });

  it('promises nothing', () => {
    expect(text).not.toMatch(/\bwill\b|wewill/);
  });
});

describe('the form of 20LC02', () => {
  it('has the statements and labels of the published one in their order', () => {
    const { text } = paper('20LC02', 'disclosure-form');
    const lower = text.toLowerCase();
    expect(
      outOfOrder(
        lower,
        FORM.map((fact) => fact.toLowerCase()),
      ),
    ).toEqual([]);
  });
});
