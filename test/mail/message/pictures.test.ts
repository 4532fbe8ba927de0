import { describe, expect, it } from 'vitest';
import { Fault } from '../../../src/base/problems.js';
import { statuteMaker } from '../../../src/campaign/statutory/statuteMaker.js';
import { compileMessage } from '../../../src/mail/message/compileMessage.js';
import { openMessageMerger } from '../../../src/merge/openMessageMerger.js';
import { folderTemplates } from '../../../src/merge/template/templateSource.js';
import { readPicture } from '../../../src/pictures/readPicture.js';
import type { Picture, PictureSource } from '../../../src/shapes/layout/picture.js';
import { MESSAGE_KINDS, type MessageBody, type MessageKind } from '../../../src/shapes/mail/message.js';
import { fixtureWorkspace } from '../../campaign/fixtureFiles.js';
import { pngOf } from '../../pictures/pngOf.js';

const picture = (name: string, width: number, height: number): [string, Picture] => [
  name,
  readPicture(name, pngOf({ width, height, pixel: () => [1, 2, 3] })),
];
const PHOTO = readPicture('photo.png', pngOf({ width: 40, height: 20, pixel: () => [1, 2, 3] }));
if (PHOTO.kind !== 'raster') throw new Error('a PNG file is read as pixels');
const { samples } = PHOTO;

const FILES = new Map<string, Picture>([
  picture('figures/logo.png', 900, 200),
  picture('figures/large handle.png', 1_600, 800),
  picture('figures/small.png', 120, 60),
  ['figures/key.svg', readPicture('figures/key.svg', Buffer.from('<svg viewBox="0 0 4 2"></svg>'))],
  ['figures/turned.jpg', { ...PHOTO, orientation: 6 }],
  ['figures/inks.jpg', { ...PHOTO, samples: { ...samples, color: 'cmyk' } }],
]);

const pictures: PictureSource = {
  read(name, place) {
    const found = FILES.get(name);
    if (found === undefined) throw new Fault('PICTURE_UNREADABLE', `no ${name}`, { place });
    return { ...found, file: { ...found.file, name } };
  },
};

interface Change {
  readonly text?: string;
  readonly logo?: string;
  readonly kind?: MessageKind;
}

/** The message of a campaign with that text and that logo. */
function merged({ text = 'One.', logo, kind = 'owner-notice' }: Change) {
  const workspace = fixtureWorkspace();
  const campaign = workspace.campaign('20LC02');
  const letter = campaign.owner_letter;
  if (letter === undefined) throw new Error('the campaign has no owner letter');
  const brand = workspace.brandOf(campaign);
  const named = { ...brand.letterhead, logo: undefined, wordmark: 'NORVANE' };
  const letterhead = logo === undefined ? named : { ...named, logo: { file: logo, alt: 'Norvane' } };
  const merger = openMessageMerger({
    statuteOf: statuteMaker(),
    templates: folderTemplates(),
    campaign: { ...campaign, owner_letter: { ...letter, notice: [{ en: text }] } },
    linked: workspace.linked(campaign),
    brand: { ...brand, letterhead },
    pictures,
  });
  return merger.merge(kind, { language: 'en' }).markup;
}

const bodyOf = async (change: Change): Promise<MessageBody> => compileMessage(merged(change));
const joined = (parts: MessageBody['html']): string =>
  parts.filter((part) => typeof part === 'string').join('');
const imagesOf = ({ html }: MessageBody): string[] => joined(html).match(/<img[^>]*>/g) ?? [];

function faultOf(change: Change): Fault {
  try {
    merged(change);
  } catch (error) {
    if (error instanceof Fault) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

describe('a figure of a text', () => {
  it('is inside the message, described, and no wider than its text', async () => {
    const body = await bodyOf({ text: '![Door handle](<figures/large handle.png> "The bolts")' });
    const [shown] = body.pictures ?? [];
    const file = FILES.get('figures/large handle.png')?.file;
    expect(shown).toEqual({
      cid: `${file?.sha256.slice(0, 32)}@noticepress`,
      name: 'large handle.png',
      mediaType: 'image/png',
      sha256: file?.sha256,
      size: file?.bytes.byteLength,
    });
    const [image = ''] = imagesOf(body);
    expect(image).toContain(`src="cid:${shown?.cid}"`);
    expect(image).toContain('alt="Door handle"');
    expect(image).toContain('width="536"');
    expect(joined(body.text)).toContain('[Door handle]\nThe bolts\n');
  });

  it('that is narrower than the text is as wide as it has pixels', async () => {
    const [image] = imagesOf(await bodyOf({ text: '![A key](figures/small.png)' }));
    expect(image).toContain('width="120"');
  });

  it('shown twice is inside once', async () => {
    const body = await bodyOf({ text: '![A key](figures/small.png)\n\n![The key](figures/small.png)' });
    expect(imagesOf(body)).toHaveLength(2);
    expect(body.pictures).toHaveLength(1);
  });

  it.each([
    ['figures/key.svg', 'SVG', /PNG/],
    ['figures/inks.jpg', 'CMYK', /RGB/],
    ['figures/turned.jpg', 'EXIF', /upright/],
  ])('is refused as %s, which mail programs do not show, with a way out', (name, why, hint) => {
    expect(faultOf({ text: `![A key](${name})` })).toMatchObject({
      code: 'PICTURE_INVALID',
      message: expect.stringMatching(`${name}.*${why}`),
      hint: expect.stringMatching(hint),
      place: { file: '20LC02.yaml', field: expect.stringContaining('owner_letter.notice') },
    });
  });
});

describe('the logo of a brand', () => {
  it.each(MESSAGE_KINDS)('stands at the top of %s in place of the wordmark', async (kind) => {
    const body = await bodyOf({ logo: 'figures/logo.png', kind });
    const [image = ''] = imagesOf(body);
    expect(image).toContain(`src="cid:${body.pictures?.[0]?.cid}"`);
    expect(image).toContain('alt="Norvane"');
    expect(image).toContain('width="180"');
    expect(image).toContain('height="40"');
    expect(joined(body.text)).toMatch(/^\[Norvane\]\n/);
    expect(joined(body.html) + joined(body.text)).not.toContain('NORVANE');
  });

  it('in SVG, which mail programs do not draw, leaves the wordmark in its place', async () => {
    const body = await bodyOf({ logo: 'figures/key.svg' });
    expect(imagesOf(body)).toEqual([]);
    expect(body.pictures).toBeUndefined();
    expect(joined(body.html)).toContain('NORVANE');
  });
});
