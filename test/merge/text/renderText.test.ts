import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Fault } from '../../../src/base/problems.js';
import type { Campaign } from '../../../src/campaign/schema/campaignSchema.js';
import { faultOf, mergerFor, printed, printedText } from '../smallWorld.js';

/** Markdown in a text that is printed without any is refused. */
function holdsMarkdown(print: () => string): boolean {
  try {
    print();
    return false;
  } catch (error) {
    return error instanceof Fault && error.code === 'TEMPLATE_INVALID';
  }
}

/** Levels and texts of the headings in a document. */
function headings(template: string, campaign: Partial<Campaign>): string[] {
  const html = printed(template, {}, campaign);
  return [...html.matchAll(/<h(\d)[^>]*>(.*?)<\/h(\d)>/g)].map(
    ([, from, text, to]) => `${from}${to} ${text}`,
  );
}

describe('the headings of a text', () => {
  it('stand below the heading around them, whatever number of marks they have', () => {
    const condition = { en: '### Signs\n\nOne.\n\n##### Lamps\n\nTwo.' };
    const risk = { en: '# Risk\n\nThree.' };
    const template =
      '<h1>Title</h1>{{markdown campaign.risk}}<h3>Section</h3>{{markdown campaign.condition}}<h2>Next</h2>{{markdown campaign.risk}}';
    expect(headings(template, { condition, risk })).toEqual([
      '11 Title',
      '22 Risk',
      '33 Section',
      '44 Signs',
      '55 Lamps',
      '22 Next',
      '33 Risk',
    ]);
  });

  it('stand below those of the text that brings them, never deeper than HTML has it', () => {
    const condition = { en: '## Outer\n\n{{campaign.risk}}\n\n## After' };
    const risk = { en: '# Inner\n\n## Deep' };
    const template = '<h4>Section</h4>{{markdown campaign.condition}}';
    expect(headings(template, { condition, risk })).toEqual([
      '44 Section',
      '55 Outer',
      '66 Inner',
      '66 Deep',
      '55 After',
    ]);
    expect(printed(template, {}, { condition, risk })).not.toContain('data-text-heading');
  });
});

const refusing = (text: string) => faultOf(() => printedText(text));

describe('a text of the campaign', () => {
  it('is Markdown: paragraphs, emphasis, links', () => {
    expect(printedText('One **two** *three*.\n\n[Four](https://example.com)')).toBe(
      '<p>One <strong>two</strong> <em>three</em>.</p>\n<p><a href="https://example.com">Four</a> (example.com)</p>',
    );
  });

  it.each([
    ['[Four](https://example.com/a)', '<a href="https://example.com/a">Four</a> (example.com/a)'],
    ['[example.com/a](https://example.com/a)', '<a href="https://example.com/a">example.com/a</a>'],
    [
      '[our desk](mailto:desk@example.com)',
      '<a href="mailto:desk@example.com">our desk</a> (desk@example.com)',
    ],
    ['<https://example.com/a>', '<a href="https://example.com/a">https://example.com/a</a>'],
  ])('prints the address of a link that its words do not give: %s', (text, html) => {
    expect(printedText(text)).toBe(`<p>${html}</p>`);
  });

  it.each([
    [
      'See www.example.com/a?b=1&c, then',
      'www.example.com/a?b=1&amp;c',
      'https://www.example.com/a?b=1&amp;c',
    ],
    ['(http://example.com/owners/)', 'http://example.com/owners/', 'http://example.com/owners/'],
    ['Go to NHTSA.gov.', 'NHTSA.gov', 'https://NHTSA.gov'],
    ['Write to desk.one@example.com!', 'desk.one@example.com', 'mailto:desk.one@example.com'],
  ])('makes a link of an address: %s', (text, shown, href) => {
    expect(printedText(text)).toContain(`<a href="${href}">${shown}</a>`);
    const quoted = text.replace(/[(!)]/g, '');
    expect(printed('{{campaign.title}}', {}, { title: { en: quoted } })).toContain(
      `<a href="${href}">${shown}</a>`,
    );
  });

  it.each(['e.g. a part', '23LJ01.yaml', 'at 7.5 mm', 'Motors Inc. commits', 'a.m.', 'example.community'])(
    'takes nothing else for an address: %s',
    (text) => {
      expect(printedText(text)).toBe(`<p>${text}</p>`);
    },
  );

  it.each([
    'Lexus* vehicles',
    'tax*',
    '(the fee*) and',
    '04002-*****',
    '2 * 3',
    'a snake_case name',
    'Name: ____',
    '\\*\\*x',
    '[sic] text',
  ])('leaves a footnote mark and other signs as they are: %s', (text) => {
    expect(printedText(text)).toBe(`<p>${text.replaceAll('\\', '')}</p>`);
  });

  it('numbers its items as they are written', () => {
    expect(printedText('1) one\n2) two')).toContain('<li data-number="(1)">');
    expect(printedText('3. three')).toContain('<li data-number="3.">');
  });

  it('has its paths filled in', () => {
    expect(printedText('{{campaign.code}} of {{brand.name}}, VIN {{record.vin}}')).toBe(
      '<p>23LJ01 of Norvane, VIN <slot name="vin"></slot></p>',
    );
  });

  it('finds entries of lists, and facts of linked campaigns by their code', () => {
    expect(printedText('{{campaign.vehicles.lines[0].name}} {{campaign.vehicles.lines.0.name}}')).toBe(
      '<p>NX NX</p>',
    );
    expect(printedText('{{linked.23LE02.program}}')).toBe('<p>Customer Support Program</p>');
  });

  it('is read for its own campaign also where another one prints it', () => {
    expect(printedText('{{linked.23LE02.coverage.covers}}')).toBe('<p>handles of 23LE02</p>');
  });

  it('prints what another text says, with its Markdown', () => {
    expect(printedText('So: {{campaign.remedy}}', { remedy: { en: 'a **new** handle' } })).toBe(
      '<p>So: a <strong>new</strong> handle</p>',
    );
  });

  it('takes over the paragraphs of a text that stands alone', () => {
    expect(printedText('{{campaign.remedy}}', { remedy: { en: 'One.\n\nTwo.' } })).toBe(
      '<p>One.</p>\n<p>Two.</p>',
    );
  });

  it('joins a list with commas, and prints one that stands alone line by line', () => {
    expect(printedText('Open {{brand.contact.hours}}.')).toBe(
      '<p>Open Monday 8:00 am to 5:00 pm, Saturday 9:00 am to noon.</p>',
    );
    expect(printedText('{{brand.contact.hours}}')).toBe(
      '<p>Monday 8:00 am to 5:00 pm<br>Saturday 9:00 am to noon</p>',
    );
  });

  it('leads from a link of the brand to its address', () => {
    expect(printedText('See {{brand.links.recall}}.')).toBe(
      '<p>See <a href="https://www.example.com/recall">www.example.com/recall</a>.</p>',
    );
  });

  it('prints facts in their form', () => {
    const facts =
      '{{campaign.vehicles.total}}; {{campaign.vehicles.lines.0.volume}}; {{campaign.vehicles.lines.0.model_years.from}}';
    expect(printedText(facts)).toBe('<p>5,230; approximately 26,900; 2023</p>');
    expect(printedText('{{campaign.owner_mailing}}; {{campaign.published.owner-letter}}')).toBe(
      '<p>July 2023; June 25, 2020</p>',
    );
  });

  it('escapes facts', () => {
    expect(printedText('{{campaign.title}}', { title: { en: 'A < B & C' } })).toBe('<p>A &lt; B &amp; C</p>');
    expect(printed('{{campaign.title}}', {}, { title: { en: 'A < B & C' } })).toBe('A &lt; B &amp; C');
  });

  it('never lets a fact become markup', () => {
    fc.assert(
      fc.property(fc.string(), (title) => {
        fc.pre(!title.includes('{{'));
        const change = { title: { en: title } };
        if (holdsMarkdown(() => printed('{{campaign.title}}', {}, change))) return;
        const html = printed('<i>{{campaign.title}}</i>', {}, change);
        expect(html.match(/<[a-z/]/g)).toEqual(['<i', '</']);
      }),
    );
  });

  it.each([
    ['raw HTML in a line', 'a <b>bold</b> word'],
    ['a block of raw HTML', '<div>x</div>'],
    ['a slot written by hand', '<slot name="vin"></slot>'],
    ['a path in the address of a link', '[x](https://example.com/{{record.vin}})'],
    ['a helper', '{{date campaign.owner_mailing}}'],
    ['a block', '{{#if campaign.code}}x{{/if}}'],
    ['a path that is never closed', 'x {{campaign.code'],
    ['a group', '{{campaign.vehicles}}'],
    ['itself', '{{campaign.condition}}'],
    ['a footnote mark', 'The fee[^1] is paid.'],
    ['a footnote', '[^1]: By us.'],
    ['a block of code', '```\nx\n```'],
    ['a block of code between tildes', '~~~\nx\n~~~'],
    ['code', 'Press `START`.'],
    ['a mark of code that is not closed', 'Press `START.'],
    ['struck out text', 'It costs ~~$50~~ nothing.'],
    ['a strike that is not closed', 'It costs ~~$50.'],
    ['a box to tick', '- [ ] Check the latch.'],
    ['a ticked box', '1. [x] Check the latch.'],
    ['emphasis that is not closed', 'Do **not drive.'],
    ['emphasis that is not opened', 'Do not drive** it.'],
    ['slanted emphasis that is not closed', 'Do *not drive.'],
    ['emphasis by _ that is not closed', 'Do _not drive.'],
    ['emphasis that is not closed in a link', '[Do **not](https://example.com)'],
    ['a relative link', 'See [this](faq.html).'],
    ['a link without https', 'See [this](www.example.com).'],
    ['a link to a script', 'See [this](javascript:alert).'],
    ['a link to a file', 'See [this](file:///etc/passwd).'],
    ['a link with a blank in its address', 'See [this](https://example.com/a b).'],
    ['a link whose address is elsewhere', 'See [this][1].\n\n[1]: https://example.com'],
    ['an address apart from its link', 'Text.\n\n[1]: https://example.com'],
    ['marked text', 'It is ==now== open.'],
    ['text set low', 'H~2~O'],
    ['a table without its second line', '| a | b |\n| 1 | 2 |'],
    ['a box of another kind of Markdown', '::: note\nText.\n:::'],
  ])('may not hold %s', (_what, text) => {
    expect(refusing(text)).toMatchObject({ code: 'TEMPLATE_INVALID', at: '23LJ01.yaml condition' });
  });

  it.each([
    ['in a line', '{{inline campaign.condition}}', '- one\n- two'],
    ['in a line, a heading', '{{inline campaign.condition}}', '# one'],
    ['in a line, a table', '{{inline campaign.condition}}', '| a |\n| --- |\n| 1 |'],
    ['without markup, emphasis', '{{campaign.condition}}', 'a **b**'],
    ['without markup, a link', '{{campaign.condition}}', '[a](https://example.com)'],
    ['without markup, emphasis that is not closed', '{{campaign.condition}}', 'a **b'],
    ['without markup, HTML', '{{campaign.condition}}', 'a <b>b</b>'],
  ])('is not printed as typed where it is printed %s', (_where, template, en) => {
    const print = () => printed(template, {}, { condition: { en } });
    expect(faultOf(print)).toMatchObject({ code: 'TEMPLATE_INVALID', at: '23LJ01.yaml condition' });
  });

  it('may not go round in circles by way of others', () => {
    const change = { condition: { en: 'x {{campaign.remedy}}' }, remedy: { en: 'y {{campaign.condition}}' } };
    expect(faultOf(() => printed('{{markdown campaign.condition}}', {}, change)).code).toBe(
      'TEMPLATE_INVALID',
    );
  });

  it.each([
    '{{campaign.nothing}}',
    '{{nothing.code}}',
    '{{campaign.title.length}}',
    '{{campaign.constructor}}',
  ])('may not name what is not there: %s', (text) => {
    expect(refusing(text)).toMatchObject({ code: 'PATH_UNKNOWN', at: '23LJ01.yaml condition' });
  });

  it('may not name a facet of the record', () => {
    expect(refusing('{{record.lessor}}').code).toBe('FACET_UNKNOWN');
  });

  it('names the place of a text in a list of the file', () => {
    const letter = {
      greeting: { en: 'x' },
      opening: [{ en: 'ok' }, { en: '{{campaign.nothing}}' }],
      sections: [],
      closing: [],
    };
    const template = '{{#each campaign.owner_letter.opening as |text|}}{{markdown text}}{{/each}}';
    expect(faultOf(() => printed(template, {}, { owner_letter: letter })).at).toBe(
      '23LJ01.yaml owner_letter.opening[1]',
    );
  });

  it('bears its place in every element', () => {
    const { html } = mergerFor('{{markdown campaign.condition}}', {}, { condition: { en: 'a **b**' } }).merge(
      'owner-letter',
      {},
    ).markup;
    expect(html).toBe(
      '<p data-at="23LJ01.yaml condition">a <strong data-at="23LJ01.yaml condition">b</strong></p>',
    );
  });
});

describe('the language of a text', () => {
  const change = { languages: ['en', 'es'] as ('en' | 'es')[] };

  it('is that of the record, where the campaign has it', () => {
    expect(printed('{{campaign.title}}', { language: 'es' }, change)).toBe('Segunda llave');
    expect(printed('{{campaign.title}}', { language: 'es' })).toBe('Second key');
  });

  const inSpanish = (template: string, more: Partial<Campaign> = {}) =>
    printed(template, { language: 'es' }, { ...change, ...more });

  it('may not be missing: a text with words is refused where the document is in Spanish', () => {
    expect(faultOf(() => inSpanish('{{campaign.program}}'))).toEqual({
      code: 'TRANSLATION_MISSING',
      at: '23LJ01.yaml program',
      text: expect.stringContaining('"Second Key Delivery Program" has no Spanish'),
    });
    expect(printed('{{campaign.program}}', { language: 'en' }, change)).toBe('Second Key Delivery Program');
  });

  it.each([
    ['a text that another one prints', '{{markdown campaign.condition}}', '23LJ01.yaml remedy'],
    ['a text that stands alone', '{{markdown campaign.reason}}', '23LJ01.yaml remedy'],
    ['a text of a linked campaign', '{{#each linked as |one|}}{{one.title}}{{/each}}', '23LE02.yaml title'],
    ['a text of the brand', '{{brand.dealer}}', 'norvane.yaml dealer'],
    ['a blank text', '{{campaign.risk}}', '23LJ01.yaml risk'],
    ['a text that is tested', '{{#if campaign.remedy}}x{{/if}}', '23LJ01.yaml remedy'],
  ])('may not be missing in %s', (_what, template, at) => {
    const texts = {
      condition: { en: 'It: {{campaign.remedy}}', es: 'Es: {{campaign.remedy}}' },
      reason: { en: '{{campaign.remedy}}' },
      remedy: { en: 'A new handle.' },
      risk: { en: 'None.', es: ' ' },
    };
    expect(faultOf(() => inSpanish(template, texts))).toMatchObject({ code: 'TRANSLATION_MISSING', at });
  });

  it.each([
    ['{{campaign.code}} · {{brand.contact.phone}}', '23LJ01 · 1-800-555-0100'],
    ['1-800-555-0100, (469) 292-4000', '1-800-555-0100, (469) 292-4000'],
    ['04002-***** / 23LJ01R1 (15CY)', '04002-***** / 23LJ01R1 (15CY)'],
    [
      'www.example.com/recall, desk@example.com',
      '<a href="https://www.example.com/recall">www.example.com/recall</a>, <a href="mailto:desk@example.com">desk@example.com</a>',
    ],
    ['2023-07', 'julio de 2023'],
    ['', ''],
  ])('is not asked for where there are no words: "%s"', (en, said) => {
    expect(inSpanish('{{campaign.condition}}', { condition: { en } })).toBe(said);
  });

  it('is not asked for in names and other facts', () => {
    const template = '{{brand.contact.name}}, {{brand.signature}}, {{campaign.vehicles.lines.0.name}}';
    expect(inSpanish(template)).toBe('Norvane Centre, NORVANE MOTORS, NX');
  });

  it('is that of the letter in an enclosure that a linked campaign has', () => {
    const merger = mergerFor('', { 'csp-sheet/csp-sheet.hbs': '{{inline campaign.sheet.heading}}' }, change);
    expect(merger.merge('csp-sheet', {}).markup.html).toBe('Details of 23LE02');
    expect(faultOf(() => merger.merge('csp-sheet', { language: 'es' }))).toMatchObject({
      code: 'TRANSLATION_MISSING',
      at: '23LE02.yaml sheet.heading',
    });
  });

  it('gives words, days and months their form', () => {
    const template =
      '{{words.page}}; {{month campaign.owner_mailing}}; {{date campaign.published.owner-letter}}';
    expect(printed(template, { language: 'es' }, change)).toBe('Página; julio de 2023; 25 de junio de 2020');
  });
});
