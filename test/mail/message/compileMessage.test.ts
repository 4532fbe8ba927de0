import { describe, expect, it } from 'vitest';
import { nodeFiles } from '../../../src/base/files/nodeFiles.js';
import { schemaNames } from '../../../src/campaign/schema/json/schemaNames.js';
import { statuteMaker } from '../../../src/campaign/statutory/statuteMaker.js';
import { openWorkspace } from '../../../src/campaign/workspace/openWorkspace.js';
import { compileMessage } from '../../../src/mail/message/compileMessage.js';
import { slotsOf } from '../../../src/mail/message/composeMessage.js';
import { fillHtml, fillLine, fillText } from '../../../src/mail/message/fillBody.js';
import { textOfMjml } from '../../../src/mail/message/textOfMjml.js';
import { openMessageMerger } from '../../../src/merge/openMessageMerger.js';
import { folderTemplates, type TemplateSource } from '../../../src/merge/template/templateSource.js';
import { openPictures } from '../../../src/pictures/openPictures.js';
import {
  MESSAGE_KINDS,
  type MessageBody,
  type MessageKind,
  type MessageMarkup,
} from '../../../src/shapes/mail/message.js';
import type { Language } from '../../../src/shapes/units.js';

const VIN = 'JTJBM7FX0R5012345';
const VALUES = {
  vin: VIN,
  'vin.last8': 'R5012345',
  name: `Zoë <b>"Núñez"</b> & Nguyễn's`,
  model: 'NX 350h',
  model_year: '2024',
};

function mergerFor(code: string, templates: TemplateSource = folderTemplates()) {
  const workspace = openWorkspace('fixtures', nodeFiles);
  const campaign = workspace.campaign(code);
  const linked = workspace.linked(campaign);
  return openMessageMerger({
    statuteOf: statuteMaker(),
    templates,
    campaign,
    linked,
    brand: workspace.brandOf(campaign),
    names: schemaNames(),
    pictures: openPictures('fixtures'),
  });
}

async function bodyOf(code: string, kind: MessageKind, language: Language = 'en'): Promise<MessageBody> {
  return compileMessage(mergerFor(code).merge(kind, { language }).markup);
}

describe.each(['20LC02', '23LJ01'])('the messages of %s', (code) => {
  it.each(MESSAGE_KINDS)('%s: HTML and text say the same, slots filled and escaped', async (kind) => {
    const body = await bodyOf(code, kind);
    const html = fillHtml(body.html, VALUES);
    const text = fillText(body.text, VALUES);
    expect(html).toMatch(/^\s*<!doctype html>/i);
    expect(html + text).not.toMatch(/<slot|data-at|undefined|\{\{/);
    expect(html).not.toContain('<b>"Núñez"');
    for (const line of wordsOf(text)) expect(wordsIn(html)).toContain(line);
    expect(text).toContain(code);
    expect(text.split('\n').every((line) => line === line.trimEnd())).toBe(true);
  });

  it('calls the copy for the inbox exactly by form, code and VIN', async () => {
    const { subject } = await bodyOf(code, 'disclosure-copy');
    expect(fillLine(subject, VALUES)).toBe(`Disclosure Form ${code} ${VIN}`);
  });

  it.each(['buyer-copy', 'owner-notice', 'remedy-available'] as const)(
    'shows in %s only the end of the VIN',
    async (kind) => {
      expect(slotsOf(await bodyOf(code, kind))).not.toContain('vin');
    },
  );
});

it('writes to an owner in their language, and to the inbox in that of the campaign', async () => {
  const spanish = await bodyOf('23LJ01', 'owner-notice', 'es');
  expect(spanish.language).toBe('es');
  expect(fillText(spanish.text, VALUES)).toContain('complementa esa carta');
  expect(fillHtml(spanish.html, VALUES)).toContain('lang="es"');
  expect((await bodyOf('23LJ01', 'disclosure-copy', 'es')).language).toBe('en');
  expect((await bodyOf('20LC02', 'owner-notice', 'es')).language).toBe('en');
});

it('gives the same bytes each time', async () => {
  expect(await bodyOf('23LJ01', 'buyer-copy')).toEqual(await bodyOf('23LJ01', 'buyer-copy'));
});

it('is dark in dark mode, in the colour of the brand, and leads to https', async () => {
  const html = fillHtml((await bodyOf('23LJ01', 'owner-notice')).html, VALUES);
  expect(html).toContain('prefers-color-scheme: dark');
  expect(html).toContain('#6a5a48');
  const links = [...html.matchAll(/href="([^"]*)"/g)].map(([, href = '']) => href);
  expect(links.filter((href) => !/^(https:\/\/|tel:\+\d)/.test(href))).toEqual([]);
});

describe('a template that is wrong', () => {
  const over = (name: string, text: string): TemplateSource => ({
    pathOf: (file) => file,
    read: (file) => (file === name ? text : folderTemplates().read(file)),
  });
  const merge = (text: string) =>
    mergerFor('23LJ01', over('email/owner-notice.mjml.hbs', text)).merge('owner-notice', {});

  it('may not decide by a slot, which is said with its line', () => {
    expect(() => merge('<mjml>\n{{#if record.name}}x{{/if}}</mjml>')).toThrow(
      expect.objectContaining({
        code: 'SLOT_TESTED',
        place: { file: 'email/owner-notice.mjml.hbs', line: 2 },
      }),
    );
  });

  it('is refused where MJML does not know an element or attribute, with its line', async () => {
    const { markup } = merge(
      '<mjml>\n<mj-head><mj-title>x</mj-title></mj-head>\n<mj-body>\n<mj-section colour="red"></mj-section>\n</mj-body></mjml>',
    );
    await expect(compileMessage(markup)).rejects.toMatchObject({
      code: 'TEMPLATE_INVALID',
      message: expect.stringContaining('colour'),
      place: { file: 'email/owner-notice.mjml.hbs', line: 4 },
    });
  });

  it('is refused without a title, which is its subject', async () => {
    const markup: MessageMarkup = {
      kind: 'owner-notice',
      language: 'en',
      mjml: '<mjml><mj-body></mj-body></mjml>',
    };
    await expect(compileMessage(markup)).rejects.toMatchObject({ code: 'TEMPLATE_INVALID' });
  });
});

it('makes plain text of paragraphs, lists, rows and links', () => {
  const mjml = `
    <mj-text><p>One &amp; two<br>three</p><ul><li>a</li><li>b</li></ul></mj-text>
    <mj-table><tr><td>VIN</td><td><slot name="vin"></slot></td></tr><tr><td>Phone</td><td>1</td></tr></mj-table>
    <mj-button href="https://x.example/a">Look up</mj-button>
    <mj-text><a href="https://www.x.example">www.x.example</a>, <a href="mailto:a@x.example">a@x.example</a></mj-text>`;
  expect(textOfMjml(mjml)).toBe(
    [
      'One & two',
      'three',
      '',
      '- a',
      '- b',
      '',
      'VIN: <slot name="vin"></slot>',
      'Phone: 1',
      '',
      'Look up: https://x.example/a',
      '',
      'https://www.x.example, a@x.example',
      '',
    ].join('\n'),
  );
});

/** Stretches of words of the text that a link address or a label does not interrupt. */
function wordsOf(text: string): string[] {
  return text
    .split('\n')
    .map(
      (line) =>
        line
          .replace(/^- /, '')
          .split(/: |https:\/\//)[0]
          ?.trim() ?? '',
    )
    .filter((line) => line !== '');
}

/** The words of the HTML, its tags gone. */
function wordsIn(html: string): string {
  return html
    .replace(/<style[\s\S]*?<\/style>/g, '')
    .replaceAll(/<!--[\s\S]*?-->/g, '')
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ');
}
