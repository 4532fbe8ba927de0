/** What rules find beside their failing example. */
import { rmSync } from 'node:fs';
import { expect, it } from 'vitest';
import { nodeFiles } from '../../src/base/files/nodeFiles.js';
import { openWorkspace } from '../../src/campaign/workspace/openWorkspace.js';
import { checkCampaign } from '../../src/check/engine/checkCampaign.js';
import type { Example } from '../../src/check/rule/rule.js';
import { NOTHING_SELECTED } from '../../src/check/rule/selectedMailing.js';
import { RULES } from '../../src/check/rules/allRules.js';
import { openFontBook } from '../../src/fonts/openFontBook.js';
import { exampleWorkspace, SAMPLE_CODES } from './exampleWorkspace.js';

const fonts = openFontBook();

type Branch = readonly [
  title: string,
  rule: string,
  sample: Example['sample'],
  campaign: Readonly<Record<string, unknown>>,
  finds: readonly string[],
  files?: Readonly<Record<string, string>>,
];

const LINE = { model: 'Fjord', model_years: { from: 2024, to: 2025 }, volume: 100 };
const FOLLOW_UP = `brand: norvane
date: 2026-09-01
subject: Owner Reminder
notice: Safety Recall Follow-Up Notice
campaigns: [26NA01]
table: { campaign: Safety Recall, description: Description, vehicles: Model }
lead_time: about one week
mailing_month: 2026-09
mailing_words: September 2026
weeks: two weeks
audiences: [{ id: dealers, addressee: All Dealers }]
dealer_letter: { opening: [Dear Dealer], sections: [{ id: all, heading: All, body: Please read. }], closing: [Thank you.] }
owner_letter: { greeting: Dear Owner, sections: [{ id: action, body: Please call. }], closing: [Thank you.] }
`;
const CLOSING = 'owner_letter.closing[0]';

const BRANCHES: readonly Branch[] = [
  [
    'no follow-up that the product makes',
    'SR-028',
    'safety_recall',
    {},
    [],
    { 'follow-ups/2026-09.yaml': FOLLOW_UP },
  ],
  [
    'used and certified vehicles in the table of the inventory',
    'DL-013',
    'safety_recall',
    {
      inventory: { new: 'hold', used: 'disclose', certified: 'hold' },
      'dealer_letter.groups[0].sections[0]': { id: 'stock', heading: 'Stock', show: 'inventory' },
    },
    [],
  ],
  [
    'a follow-up whose template repeats nothing',
    'SR-028',
    'safety_recall',
    {},
    ['The follow-up 2026-09 must repeat what the first notice had to say, and name the earlier notice.'],
    {
      'follow-ups/2026-09.yaml': FOLLOW_UP,
      'templates/follow-up-letter/follow-up-letter.hbs':
        '<p>Please have your vehicle remedied.</p>\n<p>{{record.open_campaigns}}</p>\n',
    },
  ],
  [
    'a reminder without the prescribed texts',
    'SR-028',
    'safety_recall',
    {
      'notices.reminder': {
        mailing: '2026-09-14',
        statutory: false,
        envelope: { line: 'Your vehicle' },
        owner_letter: {
          opening: ['We wrote to you in March. Please call your dealer.'],
          lessor: 'Please forward this.',
        },
      },
    },
    ['The reminder notice must repeat what the first notice had to say.'],
  ],
  [
    'a risk without an injury, where no crash can follow',
    'SR-011',
    'safety_recall',
    { 'recall.crash': 'none', 'recall.injury': 'bruises', risk: 'An open tailgate is a nuisance.' },
    ['The risk does not say which injury can follow.'],
  ],
  [
    'no report five working days after the decision, a holiday between them',
    'SR-054',
    'safety_recall',
    { 'recall.decided': '2026-02-13', 'recall.report': { filed: '2026-02-23' } },
    [],
  ],
  [
    'a report before its decision',
    'X-018',
    'safety_recall',
    { 'recall.decided': '2026-02-03' },
    ['The report (February 2, 2026) lies before the decision (February 3, 2026).'],
  ],
  [
    'a row below one that takes its vehicles',
    'X-014',
    'service_campaign',
    {
      'vehicles.lines': [
        { ...LINE, id: 'a', name: 'Fjord' },
        { ...LINE, id: 'b', name: 'Fjord', production: { from: '8/1/2024', to: '1/31/2025' } },
      ],
    },
    ['Row b is never reached: row a takes its vehicles.'],
  ],
  [
    'rows that share days',
    'X-014',
    'service_campaign',
    {
      'vehicles.lines': [
        { ...LINE, id: 'a', name: 'Fjord', production: { from: 'Early March 2024', to: 'Late August 2024' } },
        { ...LINE, id: 'b', name: 'Fjord', production: { from: 'Early July 2024', to: 'Late January 2025' } },
      ],
    },
    ['Rows a and b share days of production; their vehicles count for the first.'],
  ],
  [
    'no gap between rows that differ in more than their build dates',
    'X-014',
    'service_campaign',
    {
      'vehicles.lines': [
        { ...LINE, id: 'a', name: 'Fjord', trim: 'LX', production: { from: '3/1/2024', to: '6/30/2024' } },
        { ...LINE, id: 'b', name: 'Fjord', production: { from: '8/1/2024', to: '1/31/2025' } },
      ],
    },
    [],
  ],
  [
    'an outcome whose code pays too little',
    'X-023',
    'safety_recall',
    {
      inspection: [
        {
          id: 'A',
          finding: 'It is worn.',
          repair: 'Replace it.',
          time: '3 hours',
          op_codes: ['26NA01A'],
          parts: [],
        },
        {
          id: 'B',
          finding: 'It is not.',
          repair: 'None.',
          time: '10 minutes',
          op_codes: ['26NA01A'],
          parts: [],
        },
      ],
    },
    ['26NA01A pays 0.7 h for work of 180 minutes.'],
  ],
  [
    'whichever comes first, where miles end nothing',
    'X-026',
    'support_program',
    {
      'coverage.term': { years: 10, from: 'first_use' },
      'coverage.base': null,
      [CLOSING]: 'That is, whichever comes first.',
    },
    [
      '"whichever comes first" is not what the file says: 10 years from the vehicle\'s date of first use, regardless of mileage.',
    ],
  ],
  [
    'another time zone',
    'X-038',
    'service_campaign',
    { [CLOSING]: 'We answer until 5:00 pm Pacific Time.' },
    ['The owner-letter says Pacific Time; the contact has Eastern Time.'],
  ],
  [
    'another term on the sheet than in the letter',
    'NR-009',
    'support_program',
    { 'sheet.terms[0]': 'The coverage lasts for 8 years.' },
    ['The coverage sheet says 8 years, the letter 10 years, 120,000 miles.'],
  ],
  [
    'a limited campaign without its end',
    'NR-010',
    'service_campaign',
    { kind: 'limited_service_campaign', program: 'Limited Service Campaign' },
    ['A limited campaign needs its last day: give ends.'],
  ],
  [
    'no other term in a warranty that the file does not give',
    'NR-012',
    'support_program',
    { 'coverage.base': null, [CLOSING]: 'Your warranty of 36 months or 36,000 miles stays as it is.' },
    [],
  ],
  [
    'a label that is not wide enough',
    'SR-031',
    'safety_recall',
    {},
    ['The label is 2.5 by 1 in; the law asks for 3 by 1.'],
    {
      'templates/partials/recall-label.hbs':
        '<div class="label-frame" style="width: 178.5pt"></div>\n<p class="label-first" style="width: 178.5pt" data-statute="envelope_label_1">{{inline statute.texts.envelope_label_1}}</p>\n<p class="label-second" data-statute="envelope_label_2">{{inline statute.texts.envelope_label_2}}</p>\n',
    },
  ],
  [
    'nothing enclosed in a sentence that encloses nothing',
    'X-027',
    'support_program',
    { [CLOSING]: 'This notice and its enclosures are for you. Frequently asked questions are on our site.' },
    [],
  ],
  [
    'open ranges that overlap',
    'X-031',
    'service_campaign',
    { 'vehicles.lines[0].vin_ranges': ['-RC419782', 'RC419700-', 'RD400001-RD400002'] },
    ['Range RC419700- overlaps -RC419782.'],
  ],
  [
    'no strange site among those of the agency, of the brand, and of addresses',
    'X-041',
    'service_campaign',
    {
      [CLOSING]:
        'See https://vinrcl.safercar.gov, www.norvane.example/a.b, or write to a.person@elsewhere.example.',
    },
    [],
  ],
  [
    'no contradiction between sentences about other things',
    'X-042',
    'service_campaign',
    { [CLOSING]: 'Since June 2019 we have been here. Since May 2021 our dealers have had a garage.' },
    [],
  ],
];

for (const [title, rule, sample, campaign, finds, files = {}] of BRANCHES)
  it(`finds ${title} (${rule})`, () => {
    const folder = exampleWorkspace({ sample, campaign, files });
    try {
      const workspace = openWorkspace(folder, nodeFiles);
      const asked = { workspace, campaign: SAMPLE_CODES[sample], fonts, rules: RULES, only: [rule] };
      expect(checkCampaign(asked).findings.map(({ message }) => message)).toEqual(finds);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

it('finds addresses in Puerto Rico that a batch has selected, where the campaign has no Spanish (SR-021)', () => {
  const folder = exampleWorkspace({ sample: 'safety_recall' });
  try {
    const { findings } = checkCampaign({
      workspace: openWorkspace(folder, nodeFiles),
      campaign: SAMPLE_CODES.safety_recall,
      fonts,
      rules: RULES,
      only: ['SR-021'],
      selected: { ...NOTHING_SELECTED, puertoRico: true },
    });
    expect(findings.map(({ message }) => message)).toEqual([
      'Puerto Rico has addresses of this batch, and its owners need the letter in English and Spanish; Spanish is missing.',
    ]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
