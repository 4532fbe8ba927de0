import { describe, expect, it } from 'vitest';
import { Fault } from '../../../src/base/problems.js';
import { openMerger } from '../../../src/merge/openMerger.js';
import { readPicture } from '../../../src/pictures/readPicture.js';
import type { PictureSource } from '../../../src/shapes/layout/picture.js';
import { pngOf } from '../../pictures/pngOf.js';
import { faultOf, mergerInput } from '../smallWorld.js';

const PNG = pngOf({ width: 4, height: 2, pixel: () => [1, 2, 3] });

/** Has every picture whose name says so. */
const pictures: PictureSource = {
  read(name, place) {
    if (!name.includes('handle')) throw new Fault('PICTURE_UNREADABLE', `no ${name}`, { place });
    return readPicture(name, PNG);
  },
};

function markupOf(text: string, es?: string) {
  const condition = es === undefined ? { en: text } : { en: text, es };
  const input = mergerInput('{{markdown campaign.condition}}', { condition, languages: ['en', 'es'] });
  const merger = openMerger({ ...input, pictures });
  const { markup } = merger.merge('owner-letter', { language: es === undefined ? 'en' : 'es' });
  return { ...markup, html: markup.html.replaceAll(/ data-at="[^"]*"/g, '').trim() };
}

const refused = (text: string) => faultOf(() => markupOf(text));

describe('a figure of a text', () => {
  it('is a picture with its description, and its caption below', () => {
    const { html, pictures: read } = markupOf(
      '![Door handle](figures/handle.png "Handle of {{campaign.code}}")',
    );
    expect(html).toBe(
      '<figure class="figure"><img src="figures/handle.png" alt="Door handle"><figcaption>Handle of 23LJ01</figcaption></figure>',
    );
    expect(Object.keys(read ?? {})).toEqual(['figures/handle.png']);
  });

  it('stands between paragraphs, and may have spaces in its name', () => {
    expect(markupOf('One.\n\n![A handle](<figures/a handle.png>)\n\nTwo.').html).toBe(
      '<p>One.</p>\n<figure class="figure"><img src="figures/a handle.png" alt="A handle"></figure>\n<p>Two.</p>',
    );
  });

  it('is described in each language', () => {
    const { html } = markupOf('![Handle](figures/handle.png)', '![Manija](figures/handle.png)');
    expect(html).toContain('alt="Manija"');
  });

  it('is not without a description', () => {
    expect(refused('![](figures/handle.png)')).toMatchObject({
      code: 'PICTURE_UNDESCRIBED',
      at: '23LJ01.yaml condition',
    });
  });

  it('is a paragraph of its own', () => {
    expect(refused('See ![Handle](figures/handle.png).')).toMatchObject({
      code: 'TEMPLATE_INVALID',
      text: expect.stringContaining('give it a paragraph of its own'),
    });
  });

  it('names one file: paths are filled in captions only', () => {
    expect(refused('![Handle of {{campaign.code}}](figures/handle.png)').code).toBe('TEMPLATE_INVALID');
    expect(refused('![Handle](figures/handle-{{campaign.code}}.png)').code).toBe('TEMPLATE_INVALID');
  });

  it('says where its file is named when there is none', () => {
    expect(refused('![A door](figures/door.png)')).toMatchObject({
      code: 'PICTURE_UNREADABLE',
      at: '23LJ01.yaml condition',
    });
  });

  it('has pictures only where there is a workspace', () => {
    const input = mergerInput('<img src="figures/handle.png" alt="A">');
    expect(faultOf(() => openMerger(input).merge('owner-letter', {}))).toMatchObject({
      code: 'PICTURE_UNREADABLE',
      at: 'owner-letter/owner-letter.hbs:1',
    });
  });
});
