/** Makes the images of a message lead to the pictures inside of it, each with the width at which it is shown. */
import { headerTextOf } from '../../base/mail/headerText.js';
import { unescapeHtml } from '../../base/text/escapeHtml.js';
import type { Raster } from '../../shapes/layout/picture.js';
import type { InlinePicture, MessageMarkup } from '../../shapes/mail/message.js';

/** The text of a message is so wide, in CSS pixels: 600 without the padding of `mj-text`. */
const WIDEST = 536;

const IMAGE = /<(img|mj-image)\b((?:"[^"]*"|'[^']*'|[^'">])*?)(\s*\/?>)/gi;

export interface Illustrated {
  /** As many lines as before: places in it still hold. */
  readonly mjml: string;
  readonly pictures: readonly InlinePicture[];
}

/**
 * A width is always given, since Outlook would show the pixels of the file. With a `height` in pixels, an image is as
 * wide as its proportions make it; without one, as wide as it has pixels, at most as the text.
 */
export function inlinePictures(mjml: string, pictures: MessageMarkup['pictures'] = {}): Illustrated {
  const shown = new Map<string, InlinePicture>();
  const illustrated = mjml.replaceAll(IMAGE, (tag, name: string, attributes: string, end: string) => {
    const picture = pictures[unescapeHtml(attributeOf(attributes, 'src') ?? '')];
    if (picture === undefined) return tag;
    const inline = inlineOf(picture);
    shown.set(inline.cid, inline);
    const led = attributes.replace(/(\ssrc=)(?:"[^"]*"|'[^']*')/i, `$1"cid:${inline.cid}"`);
    return `<${name}${sized(led, picture, name === 'img')}${end}`;
  });
  return { mjml: illustrated, pictures: [...shown.values()] };
}

function inlineOf({ file }: Raster): InlinePicture {
  const { name, mediaType, bytes, sha256 } = file;
  return {
    cid: `${sha256.slice(0, 32)}@noticepress`,
    name: headerTextOf(name.split('/').at(-1) ?? name, 'name of a picture'),
    mediaType: headerTextOf(mediaType, 'type of a picture'),
    sha256,
    size: bytes.byteLength,
  };
}

/** `img` has no unit and a style of its own; MJML wants the unit and writes the style. */
function sized(attributes: string, picture: Raster, isPlain: boolean): string {
  const { width, height } = sizeOf(attributes, picture);
  const bare = attributes.replaceAll(/\s(?:width|height)=(?:"[^"]*"|'[^']*')/gi, '');
  if (!isPlain) return `${bare} width="${width}px" height="${height}px"`;
  return `${bare} width="${width}" style="display: block; max-width: 100%; height: auto; border: 0"`;
}

function sizeOf(attributes: string, picture: Raster): { readonly width: number; readonly height: number } {
  const given = Number.parseFloat(attributeOf(attributes, 'height') ?? '');
  const wanted = Number.isNaN(given) ? picture.width : (given * picture.width) / picture.height;
  const width = Math.max(1, Math.round(Math.min(wanted, WIDEST)));
  return { width, height: Math.max(1, Math.round((width * picture.height) / picture.width)) };
}

function attributeOf(attributes: string, name: string): string | undefined {
  const [, double, single] = new RegExp(`\\s${name}=(?:"([^"]*)"|'([^']*)')`, 'i').exec(attributes) ?? [];
  return double ?? single;
}
