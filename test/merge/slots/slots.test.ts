import { describe, expect, it } from 'vitest';
import { Slot } from '../../../src/merge/slots/slot.js';
import { faultOf, mergerFor, printed } from '../smallWorld.js';

const merging = (template: string, files: Readonly<Record<string, string>> = {}) =>
  faultOf(() => mergerFor(template, files).merge('owner-letter', {}));

describe('a slot', () => {
  it('is printed as an open element, with its format in its name', () => {
    expect(printed('<p>{{record.vin}} {{record.vin.last8}}</p>')).toBe(
      '<p><slot name="vin"></slot> <slot name="vin.last8"></slot></p>',
    );
  });

  it('is listed once, in the order in which the markup shows it', () => {
    const { markup } = mergerFor('{{record.name}}{{record.vin}}{{record.name}}').merge('owner-letter', {});
    expect(markup.slots).toEqual(['name', 'vin']);
  });

  it('goes into a partial by name and is printed there', () => {
    const merger = mergerFor('{{> box what=record.vin}}', { 'partials/box.hbs': '<p>{{what}}</p>' });
    expect(merger.merge('owner-letter', {}).markup.slots).toEqual(['vin']);
  });

  it.each([
    ['if', '\n{{#if record.vin}}x{{/if}}'],
    ['unless', '\n{{#unless record.vin}}x{{/unless}}'],
    ['each', '\n{{#each record.address}}x{{/each}}'],
    ['with', '\n{{#with record.vin}}{{this}}{{/with}}'],
    ['a block of its own', '\n{{#record.vin}}x{{/record.vin}}'],
    ['eq', '\n{{#if (eq record.vin "X")}}x{{/if}}'],
    ['eq as second', '\n{{#if (eq "X" record.vin)}}x{{/if}}'],
    ['not', '\n{{#if (not record.vin)}}x{{/if}}'],
    ['or', '\n{{#if (or record.vin campaign.ends)}}x{{/if}}'],
    ['find', '\n{{#if (find campaign.phases "number" record.vin)}}x{{/if}}'],
    ['markdown', '\n{{markdown record.name}}'],
    ['inline', '\n{{inline record.name}}'],
    ['date', '\n{{date record.first_use}}'],
    ['date by name', '\n{{date campaign.owner_mailing style=record.vin}}'],
    ['its length', '\n{{record.vin.length}}'],
    ['a line of the address', '\n{{record.address.[0]}}'],
    ['a format that is not declared', '\n{{record.name.last8}}'],
  ])('is refused by %s, with file and line', (_what, template) => {
    const fault = merging(template);
    expect(fault).toMatchObject({ code: 'SLOT_TESTED', at: 'owner-letter/owner-letter.hbs:2' });
    expect(fault.text).toContain('{{record.');
  });

  it('is refused by a helper in a partial, with the line of the partial', () => {
    const files = { 'partials/box.hbs': '<p>\n{{#if what}}x{{/if}}</p>' };
    expect(merging('{{> box what=record.vin}}', files)).toMatchObject({
      code: 'SLOT_TESTED',
      at: 'partials/box.hbs:2',
    });
  });

  it('is refused in an attribute', () => {
    expect(merging('<p>\n<b title="{{record.vin}}">x</b>')).toMatchObject({
      code: 'SLOT_MISPLACED',
      at: 'owner-letter/owner-letter.hbs:2',
    });
  });

  it('does not become text, number or JSON in any way', () => {
    const slot = new Slot('vin', { file: 'a.hbs', line: 3 });
    const deeds = [
      () => `${slot}`,
      () => String(slot),
      () => Number(slot),
      () => JSON.stringify({ slot }),
      () => slot.valueOf(),
    ];
    for (const deed of deeds) expect(faultOf(deed)).toMatchObject({ code: 'SLOT_TESTED', at: 'a.hbs:3' });
  });

  it('shows nothing of itself to whoever lists its properties', () => {
    expect(Reflect.ownKeys(new Slot('vin', { file: 'a.hbs' }))).toEqual([]);
  });
});

describe('a record', () => {
  it('has no other fields than those of the table', () => {
    expect(merging('\n{{record.salary}}')).toMatchObject({
      code: 'FACET_UNKNOWN',
      at: 'owner-letter/owner-letter.hbs:2',
    });
  });

  it('is not passed on as a whole', () => {
    expect(merging('{{#with record}}x{{/with}}').code).toBe('FACET_UNKNOWN');
  });

  it('has no fields below a facet', () => {
    expect(merging('{{#if record.lessor.length}}x{{/if}}').code).toBe('FACET_UNKNOWN');
  });

  it('is not there for a document that is made once for all', () => {
    const merger = mergerFor(
      '',
      { 'owner-faq/owner-faq.hbs': '{{record.vin}}' },
      { owner_faq: { title: [{ en: 'x' }], questions: [], after: [] } },
    );
    expect(faultOf(() => merger.merge('owner-faq', {}))).toMatchObject({
      code: 'FACET_UNKNOWN',
      at: 'owner-faq/owner-faq.hbs:1',
    });
  });
});
