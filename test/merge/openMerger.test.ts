import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { folderTemplates, OUR_TEMPLATES } from '../../src/merge/template/templateSource.js';
import { faultOf, mergerFor, printed } from './smallWorld.js';

const merging = (template: string, files: Readonly<Record<string, string>> = {}) =>
  faultOf(() => mergerFor(template, files).merge('owner-letter', {}));

describe('what a template says wrongly', () => {
  it.each([
    ['a value that is missing', 'PATH_UNKNOWN', '\n{{campaign.nothing}}'],
    ['a value that is missing below', 'PATH_UNKNOWN', '\n{{campaign.owner_letter.greting}}'],
    ['a word that is missing', 'PATH_UNKNOWN', '\n{{words.nothing}}'],
    ['a missing value given to a helper', 'PATH_UNKNOWN', '\n{{markdown campaign.condition}}'],
    ['a root that is not there', 'PATH_UNKNOWN', '\n{{nothing}}'],
    ['something on a prototype', 'PATH_UNKNOWN', '\n{{campaign.constructor.name}}'],
    ['a group', 'TEMPLATE_INVALID', '\n{{campaign.vehicles}}'],
    ['raw output', 'TEMPLATE_INVALID', '\n{{{campaign.title}}}'],
    ['a helper that is not there', 'TEMPLATE_INVALID', '\n{{shout campaign.title}}'],
    ['a block that is not there', 'TEMPLATE_INVALID', '\n{{#campaign.vehicles}}x{{/campaign.vehicles}}'],
    ['a comment that is not closed', 'TEMPLATE_INVALID', '\n<!-- a comment\n'],
    ['a tag that is not closed', 'TEMPLATE_INVALID', '\n<p class="x\n'],
    ['a partial with a body', 'TEMPLATE_INVALID', '\n{{#> box}}x{{/box}}'],
    ['a decorator', 'TEMPLATE_INVALID', '\n{{* box}}'],
    ['a partial that is computed', 'TEMPLATE_INVALID', '\n{{> (lookup campaign "code")}}'],
    [
      'a block parameter named like a root',
      'TEMPLATE_INVALID',
      '\n{{#each campaign.phases as |record|}}x{{/each}}',
    ],
    ['Markdown in an attribute', 'TEMPLATE_INVALID', '\n<p title="{{inline campaign.title}}">'],
    ['a day that is none', 'TEMPLATE_INVALID', '\n{{date campaign.title}}'],
  ])('is refused with file and line: %s', (_what, code, template) => {
    expect(merging(template)).toMatchObject({ code, at: 'owner-letter/owner-letter.hbs:2' });
  });

  it('is refused with file and line where it does not parse', () => {
    expect(merging('a\nb {{#if campaign.code}}x{{/each}}\n')).toMatchObject({
      code: 'TEMPLATE_INVALID',
      at: 'owner-letter/owner-letter.hbs:2',
    });
    expect(merging('a\n{{campaign.code}\n').code).toBe('TEMPLATE_INVALID');
  });

  it('is refused with the file and line of the partial it stands in', () => {
    const files = { 'partials/outer.hbs': '{{> inner}}', 'partials/inner.hbs': '\n\n{{campaign.nothing}}' };
    expect(merging('{{> outer}}', files)).toMatchObject({ code: 'PATH_UNKNOWN', at: 'partials/inner.hbs:3' });
    expect(merging('{{> outer}}', { ...files, 'partials/inner.hbs': '\n{{#if}' }).at).toMatch(
      /^partials\/inner\.hbs:/,
    );
  });

  it('is rejected if a partial is missing or includes itself', () => {
    expect(merging('\n{{> nowhere}}')).toMatchObject({
      code: 'TEMPLATE_INVALID',
      at: 'owner-letter/owner-letter.hbs:2',
    });
    const files = { 'partials/a.hbs': '\n{{> b}}', 'partials/b.hbs': '\n\n{{> a}}' };
    expect(merging('{{> a}}', files)).toMatchObject({ code: 'TEMPLATE_INVALID', at: 'partials/b.hbs:3' });
  });

  it('suggests the nearest key, or lists the keys', () => {
    expect(merging('{{campaign.owner_letter.greting}}').text).toContain('did you mean "greeting"?');
    expect(merging('{{campaign.owner_letter.xyz}}').text).toContain('there are greeting, opening');
  });
});

describe('a template', () => {
  it('tests a value that the campaign may leave out', () => {
    expect(printed('{{#if campaign.condition}}a{{else}}b{{/if}}')).toBe('b');
    expect(printed('{{#unless campaign.coverage.dealer_only}}c{{/unless}}')).toBe('c');
  });

  it('sees the roots everywhere, and what stands around it', () => {
    const template =
      '{{#each campaign.vehicles.lines as |line|}}{{@number}} {{line.name}} {{name}} {{campaign.code}}{{/each}}';
    expect(printed(template)).toBe('1 NX NX 23LJ01');
    expect(printed('{{#each campaign.owner_letter.opening}}{{inline this}}{{/each}}')).toBe('Hello.');
  });

  it('gives each element the file and line it stands on, also after a line that prints nothing', () => {
    const template =
      '<div>\n{{#if campaign.code}}\n<p\n title="x">a</p>\n{{/if}}\n<!-- <p> -->\n<i>b</i></div>';
    const { html } = mergerFor(template).merge('owner-letter', {}).markup;
    const at = (line: number) => `data-at="owner-letter/owner-letter.hbs:${line}"`;
    expect(html).toBe(`<div ${at(1)}>\n<p ${at(3)}\n title="x">a</p>\n<!-- <p> -->\n<i ${at(7)}>b</i></div>`);
  });

  it('prints numbers without marks inside a tag', () => {
    expect(printed('<td colspan="{{campaign.vehicles.total}}">{{campaign.vehicles.total}}</td>')).toBe(
      '<td colspan="5230">5,230</td>',
    );
  });
});

describe('a document', () => {
  it("of a linked campaign is made under either code, as the linked one's", () => {
    const merger = mergerFor('', {
      'csp-sheet/csp-sheet.hbs': '{{campaign.code}} {{inline campaign.sheet.heading}}',
    });
    expect(merger.merge('csp-sheet', {}).markup.html).toBe('23LE02 Details of 23LE02');
    expect(merger.has('csp-sheet')).toBe(true);
  });

  it('that the campaign has no text for is absent', () => {
    expect(mergerFor('').has('owner-faq')).toBe(false);
    expect(faultOf(() => mergerFor('').merge('owner-faq', {})).code).toBe('DOCUMENT_ABSENT');
  });

  it('that nobody knows is unknown', () => {
    expect(faultOf(() => mergerFor('').merge('postcard', {})).code).toBe('DOCUMENT_UNKNOWN');
  });

  it('has the style sheets of the house, of its partials and its own, in this order', () => {
    const merger = mergerFor('{{> box}}', {
      'partials/house.css': 'a {}',
      'partials/box.hbs': '',
      'partials/box.css': 'b { color: var(--brand-color) }',
      'owner-letter/owner-letter.css': 'c { content: var(--word-page) }',
    });
    expect(merger.merge('owner-letter', {}).markup.stylesheets).toEqual([
      { file: 'partials/house.css', text: 'a {}' },
      { file: 'partials/box.css', text: 'b { color: #223344 }' },
      { file: 'owner-letter/owner-letter.css', text: 'c { content: "Page" }' },
    ]);
  });

  it('refuses a variable of a style sheet that nobody gives', () => {
    expect(merging('', { 'partials/house.css': '\np { color: var(--nothing) }' })).toMatchObject({
      code: 'TEMPLATE_INVALID',
      at: 'partials/house.css:2',
    });
  });
});

describe('templates of a workspace', () => {
  const folder = mkdtempSync(join(tmpdir(), 'noticepress-templates-'));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('override ours file by file', () => {
    const [theirs, ours] = [join(folder, 'theirs'), join(folder, 'ours')];
    for (const each of [theirs, ours]) mkdirSync(each, { recursive: true });
    writeFileSync(join(ours, 'a.hbs'), 'ours');
    writeFileSync(join(ours, 'b.hbs'), 'ours');
    writeFileSync(join(theirs, 'a.hbs'), 'theirs');
    const source = folderTemplates([theirs, ours]);
    expect([source.read('a.hbs'), source.read('b.hbs'), source.read('c.hbs')]).toEqual([
      'theirs',
      'ours',
      undefined,
    ]);
  });

  it('are told from ours in messages', () => {
    const theirs = join(folder, 'templates');
    mkdirSync(join(theirs, 'partials'), { recursive: true });
    writeFileSync(join(theirs, 'partials', 'house.css'), '');
    const source = folderTemplates([theirs, OUR_TEMPLATES]);
    expect(source.pathOf('partials/house.css')).toBe('templates/partials/house.css');
    expect(source.pathOf('words.json')).toBe('noticepress/templates/words.json');
  });
});
