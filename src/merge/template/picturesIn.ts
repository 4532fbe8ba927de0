/** Reads the pictures that markup shows. */
import { Fault, type Place } from '../../base/problems.js';
import { unescapeHtml } from '../../base/text/escapeHtml.js';
import { lastPlaceIn } from '../../shapes/layout/elementPlace.js';
import type { Picture, PictureSource } from '../../shapes/layout/picture.js';

const IMAGE = /<(?:img|mj-image)\b(?:"[^"]*"|'[^']*'|[^'">])*>/gi;
const SOURCE = /\ssrc=(?:"([^"]*)"|'([^']*)')/i;

/** By their `src`; undefined if there are none. @throws Fault of the source, with the place of the element */
export function picturesIn<Shown extends Picture>(
  html: string,
  source: PictureSource<Shown>,
): Readonly<Record<string, Shown>> | undefined {
  const found = [...html.matchAll(IMAGE)].map(([tag]): [string, Shown] => {
    const [, double, single = ''] = SOURCE.exec(tag) ?? [];
    const name = unescapeHtml(double ?? single);
    return [name, source.read(name, placeOf(tag))];
  });
  return found.length === 0 ? undefined : Object.fromEntries(found);
}

/** For texts without a workspace. */
export const NO_PICTURES: PictureSource = {
  read(name, place) {
    throw new Fault('PICTURE_UNREADABLE', `there is no workspace to read the picture ${name} from`, {
      place,
    });
  },
};

/** A text is placed by its file and its field, from which the line can be found. */
function placeOf(tag: string): Place | undefined {
  const place = lastPlaceIn(tag);
  const [, file, field] = /^(\S+\.yaml) (.+)$/.exec(place?.file ?? '') ?? [];
  return file === undefined ? place : { file, field };
}
