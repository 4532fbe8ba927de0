/** Finds pictures that would look better with more pixels. */
import type { FilledComposition, PictureItem } from '../shapes/layout/composition.js';

export interface CoarsePicture {
  /** As the template or text names it. */
  readonly file: string;
  /** Dots per inch where it is printed largest. */
  readonly dpi: number;
}

/** In dots per inch, below which print looks soft. With fewer than 100, composing is refused. */
const SHARP = 200;

/** Each once, in the order in which they first appear. */
export function coarsePictures(parts: readonly FilledComposition[]): readonly CoarsePicture[] {
  const found = new Map<string, number>();
  for (const { picture, width } of parts.flatMap(picturesOf)) {
    if (picture.kind !== 'raster') continue;
    const inches = width / 72;
    if (picture.width >= SHARP * inches - 0.5) continue;
    const dpi = Math.floor(picture.width / inches);
    const { name } = picture.file;
    found.set(name, Math.min(dpi, found.get(name) ?? dpi));
  }
  return [...found].map(([file, dpi]) => ({ file, dpi }));
}

/** One sentence. */
export function coarseNote({ file, dpi }: CoarsePicture): string {
  return `The picture ${file} is printed with ${dpi} dots per inch and looks soft; give it more pixels: 300 dots per inch look good.`;
}

function picturesOf({ composition, filling }: FilledComposition): readonly PictureItem[] {
  const items = [...composition.pages, ...filling.blocks].flatMap((drawn) => drawn.items);
  return items.flatMap((item) => (item.kind === 'picture' ? [item] : []));
}
