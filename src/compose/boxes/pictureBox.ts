/** Builds the box of an img element. */
import { Fault, type Place } from '../../base/problems.js';
import type { Item } from '../../shapes/layout/composition.js';
import type { Drawn, Picture, Raster } from '../../shapes/layout/picture.js';
import type { Points } from '../../shapes/units.js';
import { type Area, blockGeometry } from '../geometry/blockGeometry.js';
import { round } from '../geometry/round.js';
import { drawnOf } from '../svg/readSvgFile.js';
import type { ReplacedBox } from './box.js';
import { ARTIFACT, type BuildContext, type Styled } from './buildContext.js';

/** As wide as its block and in its proportions; with a height, as large as both allow, at the left. */
export function pictureBox(styled: Styled, context: BuildContext): ReplacedBox {
  const { style, place, element } = styled;
  const { src = '', alt = '' } = element.attribs;
  const picture = readyToDraw(context.pictures[src], src, place);
  const isOrnament = element.attribs['aria-hidden'] === 'true';
  if (alt.trim() === '' && !isOrnament)
    throw new Fault('PICTURE_UNDESCRIBED', `the picture ${src} has no alt text`, {
      place,
      hint: 'say what it shows in alt, or mark ornament with aria-hidden="true"',
    });
  const shown = isOrnament ? { alternative: '', node: ARTIFACT } : { alternative: alt, node: styled.node };
  return {
    kind: 'replaced',
    style,
    place,
    heightOf: (width) => givenHeight(styled) ?? (width * picture.height) / picture.width,
    draw: (area) => [pictureItem(picture, sizeIn(area, picture), area.x, { ...shown, place })],
  };
}

interface Shown {
  readonly alternative: string;
  readonly node: number;
  readonly place: Place;
}

interface Size {
  readonly width: Points;
  readonly height: Points;
}

function pictureItem(picture: Raster | Drawn, { width, height }: Size, x: Points, shown: Shown): Item {
  if (picture.kind === 'raster') refuseCoarse(picture, width, shown.place);
  const { alternative, node } = shown;
  const size = { width: round(width), height: round(height) };
  return { kind: 'picture', x: round(x), y: 0, ...size, picture, alternative, node };
}

function sizeIn(area: Area, { width, height }: Size): Size {
  const scale = Math.min(area.width / width, area.height / height);
  return { width: width * scale, height: height * scale };
}

/** In dots per inch: with fewer, edges have visible steps. */
const COARSEST = 100;

/** @throws Fault PICTURE_COARSE */
function refuseCoarse({ file, width }: Raster, printed: Points, place: Place): void {
  const inches = printed / 72;
  if (width >= COARSEST * inches - 0.5) return;
  const dpi = Math.floor(width / inches);
  const wide = Number(inches.toFixed(2));
  throw new Fault(
    'PICTURE_COARSE',
    `the picture ${file.name} is too coarse: ${width} pixels printed ${wide} in wide are ${dpi} dots per inch, and ${COARSEST} are the least`,
    { place },
  );
}

function readyToDraw(picture: Picture | undefined, src: string, place: Place): Raster | Drawn {
  if (picture !== undefined) return picture.kind === 'vector' ? drawnOf(picture) : picture;
  throw new Fault('PICTURE_UNREADABLE', `the picture "${src}" was not read`, { place });
}

/** The height that the style sets. */
export function givenHeight({ style }: Styled): Points | undefined {
  return blockGeometry(style, { x: 0, width: 0 }).height;
}
