import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Fault, formatFault } from '../../../src/base/problems.js';
import { parseBrand, parseCampaign } from '../../../src/campaign/workspace/parseCampaign.js';
import { allDocuments } from '../../../src/shapes/documents/documentKinds.js';
import type { DocumentKind } from '../../../src/shapes/documents/documents.js';
import { fixtureText } from '../fixtureFiles.js';

/** A small campaign that is right; each test makes one thing in it wrong. */
const RIGHT = `code: 24XC01
kind: special_service_campaign
program: Special Service Campaign
brand: acme
title: Door Handle
linked: [24XE01]
phases:
  - number: 1
    name: Phase 1
    announcement: Remedy Available
    available: true
    volume: { approximately: 900 }
    owner_mailing: 2024-05
  - number: 2
    name: Phase 2
    announcement: May 2024
    available: false
    volume: TBD
vehicles:
  lines:
    - name: Comet
      model: Comet
      model_years: { from: 2022, to: 2023 }
      production: { from: Mid-October 2022, to: Late January 2023 }
      volume: 1200
  total: 1200
chart:
  months: { from: 2022-10, to: 2023-02 }
  rows:
    - name: 23MY Comet
      line: comet
      model: Comet
      model_years: { from: 2023, to: 2023 }
      place: Japan
      key_type: A
      start: 2022-10-13
      end: 2023-01-20
      volume: 1200
      phases:
        - { from: 2022-10, to: 2022-12, phase: 1 }
        - { from: 2023-01, to: 2023-01, phase: 2 }
op_codes:
  - { code: 24XC01, description: Replace, hours: 0.9 }
parts:
  - { number: 1-2, description: Handle, quantity: 1 }
inspection:
  - { id: A, finding: Crack, repair: Replace, op_codes: [24XC01], parts: [1-2] }
revisions:
  - { date: 2024-02-01, topics: [Phase 2] }
  - { date: 2024-01-01, topics: [Phase 1] }
dealer_faq:
  title: [Questions]
  questions:
    - { id: Q1, ask: What?, answer: This. }
    - { id: Q1a, ask: Why?, answer: So. }
  after:
    - { id: parts, heading: Parts }
`;

function faultOf(text: string): string {
  try {
    parseCampaign({ file: 'campaigns/24XC01.yaml', text });
  } catch (error) {
    if (error instanceof Fault) return formatFault(error);
    throw error;
  }
  throw new Error('the campaign was taken for right');
}

/** What is said of the file when one piece of it is replaced. */
function changed(from: string, to: string): string {
  expect(RIGHT).toContain(from);
  return faultOf(RIGHT.replace(from, to));
}

const documentsThat = (is: (kind: DocumentKind) => boolean) =>
  allDocuments()
    .filter(is)
    .map(({ id }) => id);

describe('a campaign file', () => {
  it('is read when it is right', () => {
    expect(parseCampaign({ file: 'x.yaml', text: RIGHT }).code).toBe('24XC01');
  });

  it.each([
    [
      'a wrong type',
      'volume: 1200\n  total',
      'volume: many\n  total',
      ':25:15 vehicles.lines[0].volume',
      'TBD; found "many"',
    ],
    [
      'a number for a text',
      'brand: acme',
      'brand: 12',
      ':4:8 brand',
      'give a text; found the number 12; quotes',
    ],
    ['a word for a flag', 'available: true', 'available: yes', ':11:16', 'give true or false; found "yes"'],
    [
      'a wrong value of a list',
      'special_service_campaign',
      'service_campaign',
      ':2:7 kind',
      'found "service_campaign", did you mean special_service_campaign?',
    ],
    ['an unknown key', 'title: Door', 'titel: Door', ':5:1 titel', 'did you mean "title"?'],
    [
      'an unknown key far down',
      'place: Japan',
      'plaze: Japan',
      'chart.rows[0].plaze',
      'did you mean "place"?',
    ],
    ['a key that is near none', 'title: Door', 'xyzzyqqq: Door', ':5:1 xyzzyqqq', 'there are code, codes'],
    ['a missing key', 'title: Door Handle\n', '', ':1:1 title', 'is missing; give a text'],
    ['a wrong code', 'code: 24XC01\nk', 'code: 24xc01\nk', ':1:7 code', 'has capital letters, digits'],
    ['a wrong day', 'start: 2022-10-13', 'start: 2022-10-32', ':36:14', 'a day is written 2023-12-21'],
    [
      'a state misspelled',
      'brand: acme',
      'brand: acme\nregions: { south: [TX, Texass] }',
      ':5:24 regions.south[1]',
      'found "Texass"',
    ],
    [
      'a wrong period',
      'owner_mailing: 2024-05',
      'owner_mailing: May',
      ':13:20',
      'a period is written 2020-06-25',
    ],
    [
      'a state in small letters',
      'brand: acme',
      'brand: acme\nregions: { south: [tx] }',
      ':5:20',
      'did you mean TX?',
    ],
    [
      'a wrong industry date',
      'Mid-October 2022',
      'Soon 2022',
      'production.from',
      'is written Late April 2015',
    ],
    [
      'a model year for a date',
      'Mid-October 2022',
      'Early 2022',
      'production.from',
      'is written Late April 2015',
    ],
    ['hours not in tenths', 'hours: 0.9', 'hours: 0.95', 'op_codes[0].hours', 'written in tenths'],
    ['a wrong question number', 'id: Q1a', 'id: 1a', 'questions[1].id', 'numbered Q1 or Q1a'],
    [
      'a VIN that cannot be one',
      'volume: 1200\n  total',
      'volume: 1\n      vins: [1OO]\n  total',
      'vins[0]',
      'never I, O or Q',
    ],
    [
      'a mistyped VIN',
      'volume: 1200\n  total',
      'volume: 1\n      vins: [1HGCM82633A004325]\n  total',
      'vins[0]',
      'check digit of this VIN is wrong; read it again, one character is mistyped; found "1HGCM82633A004325"',
    ],
    [
      'a VIN that its rules do not admit',
      'vehicles:\n  lines:\n',
      'vehicles:\n  vin_rules: other_market\n  lines:\n    - { name: A, model: A, model_years: { from: 2020, to: 2020 }, volume: 1, vins: [WVWZZZ1JZ0W000017, WVWZZZ1JZ0W00017] }\n',
      'lines[0].vins[1]',
      'a VIN has 17 digits and capital letters',
    ],
    [
      'a model year before the first code',
      'vehicles:\n  lines:\n',
      'vehicles:\n  lines:\n    - { name: A, model: A, model_years: { from: 1967, to: 1967 }, volume: 1 }\n',
      'lines[0].model_years.from',
      'at least 1980, or vin_rules: before_1981; found the number 1967',
    ],
    ['a key of a text', 'ask: What?', 'ask: { en: What?, fr: Quoi? }', 'questions[0].ask.fr', 'the key "fr"'],
    [
      'nothing where a list must be',
      'title: [Questions]',
      'title: []',
      'dealer_faq.title',
      'at least 1 entry',
    ],
  ])('with %s is refused with its place', (_case, from, to, place, what) => {
    const fault = changed(from, to);
    expect(fault).toContain('CAMPAIGN_INVALID');
    expect(fault).toContain(place);
    expect(fault).toContain(what);
  });

  it.each([
    ['a text', 'brand: acme', 'brand: true', 'the word true; quotes make it a text'],
    ['a text in languages', 'answer: This.', 'answer: 12', 'the number 12; quotes make it a text'],
    ['a number of another step', 'hours: 0.9', 'hours: 1.25', 'in tenths: 0.9; found the number 1.25'],
    ['a higher number', 'quantity: 1 }', 'quantity: -1 }', 'give a number above 0; found the number -1'],
    ['a list', 'linked: [24XE01]', 'linked: 24', 'give a list; found the number 24'],
    ['a volume', 'volume: 1200\n  total', 'volume: true\n  total', 'or TBD; found the word true'],
  ])('with a wrong value is advised of quotes only where they make it right: %s', (_case, from, to, what) => {
    expect(changed(from, to)).toContain(`${what}\n`);
  });

  it.each([
    ['a key twice', 'brand: acme', 'brand: acme\nbrand: acme', ':5:1', 'appears twice'],
    ['a tab', '  lines:', '\tlines:', ':20:1', 'tab'],
    ['an alias without its anchor', 'brand: acme', 'brand: *maker', ':1:1', 'maker'],
    ['an open bracket', 'linked: [24XE01]', 'linked: [24XE01', 'campaigns/24XC01.yaml:', 'not YAML'],
    ['a number sign in a text', 'key_type: A', 'key_type: Type #2', ':35:22', 'the text ends before this #'],
    ['a number sign in a list', '[Questions]', '\n    - Bay  #4\n', ':53:12', 'put the text in quotes'],
  ])('that is no YAML for %s is refused with its place', (_case, from, to, place, what) => {
    const fault = changed(from, to);
    expect(fault).toContain(place);
    expect(fault).toContain(what);
  });

  it.each([
    ['a comment', 'key_type: A # as printed on the key'],
    ['a comment that names a number', 'key_type: A # Type #2'],
    ['a number sign in quotes', 'key_type: "Type #2"'],
    ['a comment on a line of its own', 'key_type: A\n      #start: 2022-10-01'],
    ['a number sign without a space before it', 'key_type: Type#2'],
  ])('with %s is right', (_case, line) => {
    expect(RIGHT).toContain('key_type: A');
    const text = RIGHT.replace('key_type: A', line);
    expect(parseCampaign({ file: 'x.yaml', text }).code).toBe('24XC01');
  });

  it.each([
    [
      'a phase in the chart that is not named',
      'phase: 2 }',
      'phase: 3 }',
      'phases[1].phase',
      'phase 3 is not named in phases, which has 1, 2',
    ],
    [
      'no mailing month of an available phase',
      '    owner_mailing: 2024-05\n',
      '',
      'phases[0]',
      'has no owner_mailing',
    ],
    [
      'a month of no phase',
      'from: 2022-10, to: 2022-12,',
      'from: 2022-10, to: 2022-11,',
      'rows[0].phases',
      '2022-12 belongs to no phase',
    ],
    [
      'a month of two phases',
      'from: 2023-01, to: 2023-01',
      'from: 2022-12, to: 2023-01',
      'rows[0].phases',
      '2022-12 belongs to two phases',
    ],
    [
      'months the wrong way round',
      'from: 2022-10, to: 2022-12,',
      'from: 2022-12, to: 2022-10,',
      'phases[0]',
      'put the earlier first',
    ],
    [
      'a month outside the columns',
      'months: { from: 2022-10',
      'months: { from: 2022-11',
      'phases[0]',
      'is not inside the columns',
    ],
    [
      'columns the wrong way round',
      'months: { from: 2022-10',
      'months: { from: 2023-10',
      'chart.months',
      'put the earlier first',
    ],
    [
      'a row whose end is before its start',
      'end: 2023-01-20',
      'end: 2022-09-20',
      'rows[0].end',
      'put the earlier date first',
    ],
    ['a row of no line', 'line: comet', 'line: comte', 'rows[0].line', 'did you mean "comet"?'],
    [
      'a row and line of different origins',
      'place: Japan',
      'place: Japan\n      origin: CBU',
      'chart.rows[0]',
      'make them agree',
    ],
    [
      'a window the wrong way round',
      'Mid-October 2022',
      'Mid-October 2023',
      'lines[0].production',
      'put the earlier date first',
    ],
    [
      'model years the wrong way round',
      'from: 2022, to: 2023',
      'from: 2024, to: 2023',
      'lines[0].model_years',
      'put the earlier one first',
    ],
    [
      'an op code of the inspection that does not exist',
      'op_codes: [24XC01]',
      'op_codes: [24XC02]',
      'inspection[0].op_codes[0]',
      'is not in op_codes, which has 24XC01',
    ],
    [
      'a part of the inspection that does not exist',
      'parts: [1-2]',
      'parts: [1-3]',
      'inspection[0].parts[0]',
      'is not in parts',
    ],
    [
      'a mailing of a phase after its last day',
      'title: Door',
      'ends: 2024-04-30\ntitle: Door',
      'phases[0].owner_mailing',
      'owners are written to in May 2024, after the campaign has ended (ends: 2024-04-30); correct one of the two',
    ],
    [
      'a mailing after its last day',
      'title: Door',
      'ends: 2020-01-01\nowner_mailing: 2020-02\ntitle: Door',
      'owner_mailing',
      'owners are written to in February 2020, after the campaign has ended',
    ],
    [
      'an outcome of the inspection after itself',
      'parts: [1-2] }',
      'parts: [1-2], after: A }',
      'inspection[0].after',
      'A is this outcome itself; name the one that goes before it',
    ],
    [
      'a part twice',
      'quantity: 1 }',
      'quantity: 1 }\n  - { number: 1-2, description: Handle, quantity: 2 }',
      'parts[1].number',
      'the part 1-2 appears twice; keep one row',
    ],
    [
      'the update of a section that there is not',
      'title: Door',
      'updated: { partz: 2024-03-01 }\ntitle: Door',
      'updated.partz',
      'no section for dealers has the id partz; did you mean "parts"?',
    ],
    ['a link to itself', 'linked: [24XE01]', 'linked: [24XC01]', 'linked[0]', 'is this campaign itself'],
    ['a link twice', 'linked: [24XE01]', 'linked: [24XE01, 24XE01]', 'linked[1]', 'appears twice in linked'],
    ...[
      ['itself as a prerequisite', '[24XC01]', 'prerequisites[0]', '24XC01 is this campaign itself'],
      ['a prerequisite twice', '[24XE01, 24XE01]', 'prerequisites[1]', 'appears twice in prerequisites'],
    ].map(([what = '', codes = '', ...told]) => [
      what,
      'title: Door',
      `prerequisites: ${codes}\ntitle: Door`,
      ...told,
    ]),
    ['phases out of their order', 'number: 2', 'number: 3', 'phases[1].number', 'number this one 2'],
    ['revisions oldest first', 'date: 2024-02-01', 'date: 2023-02-01', 'revisions[1].date', 'newest first'],
    ['a question twice', 'id: Q1a', 'id: Q1', 'questions[1].id', 'appears twice'],
    [
      'an unknown enclosure',
      'title: Door',
      'enclosures: [leaflet]\ntitle: Door',
      'enclosures[0]',
      'give one of owner-letter, ',
    ],
    [
      'an enclosure without its text',
      'linked: [24XE01]',
      'enclosures: [owner-faq]',
      'enclosures[0]',
      'add the section owner_faq',
    ],
    ...documentsThat(({ enclosable }) => !enclosable).map((document) => [
      `the ${document} as an enclosure`,
      'title: Door',
      `enclosures: [${document}]\ntitle: Door`,
      'enclosures[0]',
      `${document} cannot be enclosed; what may go with the owner letter is csp-sheet, `,
    ]),
    [
      'an enclosure twice',
      'title: Door',
      'enclosures: [owner-faq, owner-faq]\ntitle: Door',
      'enclosures[1]',
      'owner-faq appears twice in enclosures; keep one',
    ],
    ...documentsThat(({ packaged }) => !packaged).map((document) => [
      `the ${document} in its package`,
      'title: Door',
      `package: [dealer-faq, ${document}]\ntitle: Door`,
      'package[1]',
      `${document} cannot be part of a dealer package; a package may hold owner-letter, `,
    ]),
    [
      'a document twice in its package',
      'title: Door',
      'package: [dealer-faq, dealer-faq]\ntitle: Door',
      'package[1]',
      'dealer-faq appears twice in package; keep one',
    ],
  ])('that contradicts itself by %s is refused with its place', (_case, from, to, place, what) => {
    const fault = changed(from, to);
    expect(fault).toMatch(/24XC01\.yaml:\d+:\d+ /);
    expect(fault).toContain(place);
    expect(fault).toContain(what);
  });

  it('may end in the month of its last mailing', () => {
    const text = RIGHT.replace('title: Door', 'ends: 2024-05-01\ntitle: Door');
    expect(parseCampaign({ file: 'x.yaml', text }).ends).toBe('2024-05-01');
  });

  it('without a chart asks each line for its phase', () => {
    const chart = RIGHT.slice(RIGHT.indexOf('chart:'), RIGHT.indexOf('op_codes:\n'));
    expect(changed(chart, '')).toContain(
      '"Comet" belongs to no phase; give its phase (1, 2), a chart, or phases with "when"',
    );
  });

  it('has all its issues listed, in the order of the file', () => {
    const text = RIGHT.replace('hours: 0.9', 'hours: none').replace('brand: acme', 'brand: 12');
    const lines = faultOf(text).split('\n');
    expect(lines[0]).toMatch(/^campaigns\/24XC01\.yaml:4:8 brand {2}CAMPAIGN_INVALID/);
    expect(lines[1]).toMatch(/^campaigns\/24XC01\.yaml:\d+:\d+ op_codes\[0\]\.hours/);
  });

  it.each(['', '# only a comment\n', '- a\n- b\n', 'just words'])(
    'that holds no map (%j) is refused',
    (text) => {
      expect(faultOf(text)).toContain('CAMPAIGN_INVALID');
    },
  );
});

describe('any text at all', () => {
  it('is read or refused with a place, and never breaks the program', () => {
    const cut = fc.tuple(
      fc.nat(RIGHT.length),
      fc.nat(40),
      fc.constantFrom('', '{', ': ', '\t', '- ', '*a', '\n', '"', '&a '),
    );
    fc.assert(
      fc.property(cut, ([start, length, put]) => {
        const text = RIGHT.slice(0, start) + put + RIGHT.slice(start + length);
        const fault = caught(() => parseCampaign({ file: 'x.yaml', text }));
        if (fault === undefined) return;
        expect(fault).toBeInstanceOf(Fault);
        expect(formatFault(fault as Fault)).toMatch(/^x\.yaml:\d+:\d+/);
      }),
      { numRuns: 150 },
    );
  });
});

function caught(act: () => unknown): unknown {
  try {
    act();
    return undefined;
  } catch (error) {
    return error;
  }
}

describe('a text of a campaign file', () => {
  it.each([
    ['a path that leads nowhere', '{{campaign.titel}}', 'there is no "titel"; did you mean "title"?'],
    ['a path through a value', '{{campaign.title.words}}', 'the value before it has no parts'],
    ['an entry that a list lacks', '{{campaign.phases.7.name}}', 'the list has 2 entries, counted from 0'],
    ['a group', '{{campaign.chart}}', 'is a group, and only a value prints'],
    [
      'an unknown root',
      '{{code}}',
      'a path begins with campaign, notice, linked, brand, record, phase or line',
    ],
    ['a campaign that is not linked', '{{linked.24XE09.code}}', 'linked are 24XE01'],
    ['an unknown field of a record', '{{record.colour}}', 'a record has no "colour"; there are language'],
    ['what is not a path', '{{#if campaign.code}}', 'is not a path; a text holds paths'],
    ['an open brace', 'of {{campaign.code', 'never closed'],
  ])('with %s is refused with its place', (_case, text, what) => {
    const fault = changed('answer: This.', `answer: "${text}"`);
    expect(fault).toMatch(/24XC01\.yaml:\d+:\d+ dealer_faq\.questions\[0\]\.answer/);
    expect(fault).toContain(what);
  });

  it('has the line of the path told where the text has many', () => {
    const fault = faultOf(
      `${RIGHT}condition: |-\n  One line.\n  Two {{campaign.kind}} and\n  three {{campaign.non}}.\n`,
    );
    const line = RIGHT.split('\n').length + 3;
    expect(fault).toContain(`:${line}:9 condition`);
  });

  it('may name facts, lists and linked campaigns', () => {
    const text =
      'Of {{campaign.phases[0].name}}, {{campaign.vehicles.total}}, {{linked.24XE01.code}}, {{record.vin.last8}}';
    const right = RIGHT.replace('answer: This.', `answer: "${text}"`);
    expect(parseCampaign({ file: 'x.yaml', text: right }).code).toBe('24XC01');
  });
});

describe('a brand file', () => {
  it('is refused with place and suggestion', () => {
    const text = fixtureText('brands/lexus.yaml').replace('signature:', 'singature:');
    expect(() => parseBrand({ file: 'brands/lexus.yaml', text })).toThrow(/did you mean "signature"\?/);
  });
});
