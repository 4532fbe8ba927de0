import { describe, expect, it } from 'vitest';
import type { Campaign } from '../../../src/campaign/schema/campaignSchema.js';
import type { Block } from '../../../src/campaign/schema/values/blocks.js';
import type { Condition } from '../../../src/campaign/schema/vehicles/condition.js';
import type { Facets } from '../../../src/shapes/recordModel.js';
import { faultOf, mergerFor, printed, printedText } from '../smallWorld.js';

const OHIO = { registered_in: 'OH' };
const LESSOR = { lessor: true };

const when = (condition: Condition, text: string): Block => ({ when: condition, text: { en: text } });

/** The letter that prints these paragraphs for a record with these answers. */
function paragraphs(blocks: readonly Block[], met: string | undefined): string {
  const facets: Facets = met === undefined ? {} : { met };
  return printed('{{markdown campaign.condition}}', facets, { condition: { blocks } });
}

describe('a text with conditions', () => {
  const blocks = [{ en: 'All.' }, when(OHIO, 'Ohio.'), when(LESSOR, 'Lessors.')];

  it('prints what the record may read, in the order of the file', () => {
    expect(paragraphs(blocks, '01')).toBe('<p>All.</p>\n<p>Lessors.</p>');
    expect(paragraphs(blocks, '10')).toBe('<p>All.</p>\n<p>Ohio.</p>');
  });

  it('takes an unknown answer for no', () => {
    expect(paragraphs(blocks, '?1')).toBe('<p>All.</p>\n<p>Lessors.</p>');
  });

  it('says the condition in words where the paper is for no vehicle', () => {
    expect(paragraphs(blocks, undefined)).toBe(
      '<p>All.</p>\n<p>Registered in Ohio: Ohio.</p>\n<p>Lessors: Lessors.</p>',
    );
  });

  it('prints a list of what holds', () => {
    const list: Block = { list: [{ en: 'a' }, { when: OHIO, text: { en: 'b' } }] };
    expect(paragraphs([list], '0')).toBe('<ul>\n<li>a</li>\n</ul>');
    expect(paragraphs([list], '1')).toBe('<ul>\n<li>a</li>\n<li>b</li>\n</ul>');
  });

  it('leaves out a list whose own condition does not hold', () => {
    expect(paragraphs([{ en: 'All.' }, { when: OHIO, list: [{ en: 'a' }] }], '0')).toBe('<p>All.</p>');
  });

  it('chooses the first alternative that fits, and the last for all others', () => {
    const choose: Block = {
      choose: [
        { when: OHIO, text: { en: 'Ohio.' } },
        { when: LESSOR, text: { en: 'Lessors.' } },
        { text: { en: 'Others.' } },
      ],
    };
    expect(paragraphs([choose], '11')).toBe('<p>Ohio.</p>');
    expect(paragraphs([choose], '01')).toBe('<p>Lessors.</p>');
    expect(paragraphs([choose], '??')).toBe('<p>Others.</p>');
    expect(paragraphs([choose], undefined)).toBe(
      '<p>Registered in Ohio: Ohio.</p>\n<p>Lessors: Lessors.</p>\n<p>All others: Others.</p>',
    );
  });

  it('is printed by other texts like any text', () => {
    const change = { condition: { blocks }, remedy: { en: 'See: {{campaign.condition}}' } };
    expect(printed('{{markdown campaign.remedy}}', { met: '10' }, change)).toContain('Ohio.');
  });

  it('cannot print itself', () => {
    const own = { condition: { blocks: [when(OHIO, '{{campaign.condition}}')] } };
    expect(faultOf(() => printed('{{markdown campaign.condition}}', { met: '1' }, own)).text).toContain(
      'includes itself',
    );
  });

  it('counts as missing in a template where no paragraph is read', () => {
    const change = { condition: { blocks: [when(OHIO, 'Ohio.')] } };
    const template = '{{#if campaign.condition}}yes{{else}}no{{/if}}';
    expect(printed(template, { met: '0' }, change)).toBe('no');
    expect(printed(template, { met: '1' }, change)).toBe('yes');
  });

  it('names the paragraph that has no Spanish', () => {
    const es: Block = { when: LESSOR, text: { en: 'Lessors only.' } };
    const change: Partial<Campaign> = {
      languages: ['es'],
      condition: { blocks: [{ en: 'All.', es: 'Todos.' }, es] },
    };
    const fault = faultOf(() => printed('{{markdown campaign.condition}}', { met: '1' }, change));
    expect(fault).toMatchObject({ code: 'TRANSLATION_MISSING', at: '23LJ01.yaml condition[1]' });
  });
});

describe('sections and rows with conditions', () => {
  const rows =
    '{{#each campaign.parts as |part|}}<p>{{part.number}}{{#if part.when}} {{part.when}}{{/if}}</p>{{/each}}';
  const parts = [
    { number: 'A', description: 'a', quantity: 1 },
    { number: 'B', description: 'b', quantity: 1, when: OHIO },
  ] as Campaign['parts'];

  it('are left out where the condition does not hold', () => {
    expect(printed(rows, { met: '0' }, { parts })).toBe('<p>A</p>');
    expect(printed(rows, { met: '1' }, { parts })).toContain('<p>B');
  });

  it('are all printed in a paper for no vehicle, each with its condition in words', () => {
    expect(printed(rows, {}, { parts })).toBe('<p>A</p><p>B registered in Ohio</p>');
  });

  it('are named by their place in the file, whichever of them the record has', () => {
    const [always, inOhio] = parts;
    const change = { parts: [inOhio, always] as Campaign['parts'] };
    const nameOf = (place: number, met: string) =>
      printed(`{{campaign.parts.${place}.number}}`, { met }, change);
    expect([nameOf(0, '1'), nameOf(1, '1'), nameOf(1, '0')]).toEqual(['B', 'A', 'A']);
    expect(faultOf(() => nameOf(0, '0'))).toMatchObject({
      code: 'PATH_UNKNOWN',
      text: expect.stringContaining('the record does not meet the condition'),
    });
    const text = { ...change, condition: { blocks: [{ en: 'It needs {{campaign.parts.1.number}}.' }] } };
    expect(printed('{{markdown campaign.condition}}', { met: '0' }, text)).toBe('<p>It needs A.</p>');
  });

  it('leaves conditions of zones and phases to selection', () => {
    const phases = [
      { number: 1, name: { en: 'One' }, when: OHIO, available: true, volume: 1, announcement: { en: 'Now' } },
    ];
    const template = '{{#each campaign.phases as |phase|}}{{inline phase.name}}{{/each}}';
    expect(printed(template, { met: '' }, { phases: phases as Campaign['phases'] })).toBe('One');
  });
});

describe('a variant', () => {
  const change = { condition: { blocks: [when(OHIO, 'Ohio.'), when(LESSOR, 'Lessors.')] } };

  it('is identified by the answers that the document reads, not by the values of fields', () => {
    const merger = mergerFor('{{markdown campaign.condition}}', {}, change);
    expect(merger.merge('owner-letter', { met: '10' }).reads).toEqual([
      'when[0] registered in Ohio',
      'when[1] lessors',
    ]);
  });

  it('reads no answer that its document does not need', () => {
    const choose: Block = {
      choose: [
        { when: OHIO, text: { en: 'Ohio.' } },
        { when: LESSOR, text: { en: 'Lessors.' } },
        { text: { en: 'Others.' } },
      ],
    };
    const merger = mergerFor('{{markdown campaign.condition}}', {}, { condition: { blocks: [choose] } });
    expect(merger.merge('owner-letter', { met: '11' }).reads).toEqual(['when[0] registered in Ohio']);
    expect(mergerFor('x', {}, change).merge('owner-letter', { met: '11' }).reads).toEqual([]);
  });

  it('tells which texts were read, and where none of several was', () => {
    const merger = mergerFor('{{markdown campaign.condition}}', {}, change);
    expect(merger.merge('owner-letter', { met: '10' }).texts).toEqual([
      { file: '23LJ01.yaml', field: 'condition[0]', found: 'read' },
      { file: '23LJ01.yaml', field: 'condition[1]', found: 'unread' },
    ]);
    expect(merger.merge('owner-letter', { met: '00' }).texts).toContainEqual({
      file: '23LJ01.yaml',
      field: 'condition',
      found: 'empty',
    });
  });
});

describe('a path of a text', () => {
  it('prints a region as the names of its states', () => {
    const change = { regions: { salt: ['OH', 'NY', 'PA'] } } as Partial<Campaign>;
    expect(printedText('In {{campaign.regions.salt}}.', change)).toBe(
      '<p>In Ohio, New York and Pennsylvania.</p>',
    );
  });

  it('prints a code of the event by its name', () => {
    const change = { codes: [{ code: '20TB02', role: 'interim' }] } as Partial<Campaign>;
    expect(printedText('See {{campaign.codes.20TB02}}.', change)).toBe('<p>See 20TB02.</p>');
  });

  it('prints what the phase and the line of the record have', () => {
    const phases = [
      { number: 1, name: { en: 'One' }, available: true, volume: 1, announcement: { en: 'Now' } },
      { number: 2, name: { en: 'Two' }, available: true, volume: 1, announcement: { en: 'Later' } },
    ];
    const change = { phases, condition: { en: '{{phase.name}} of {{line.name}}' } } as Partial<Campaign>;
    const merger = mergerFor('{{inline campaign.condition}}', {}, change);
    const { markup, reads } = merger.merge('owner-letter', { phase: '2', vehicle_line: 'nx' });
    expect(markup.html).toBe('Two of NX');
    expect(reads).toEqual(['phase', 'vehicle_line']);
  });
});
