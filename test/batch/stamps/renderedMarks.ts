/** Reads bar codes and marks off rendered pages, where the system has the tools. */
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

export const hasTools = ['pdftoppm', 'dmtxread'].every((tool) => spawnSync(tool, ['-v']).error === undefined);

const DPI = 300;

/** In inches from the upper left corner of the page. */
export interface Part {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Where the marks of the fixtures stand. */
export const MARK: Part = { left: 7.8, top: 0.35, width: 0.5, height: 0.5 };
/** The strip above the address, and the lower right of its panel. */
export const STRIP: Part = { left: 0.9, top: 2.51, width: 3.4, height: 0.18 };
export const CORNER: Part = { left: 5.3, top: 3.26, width: 3, height: 0.18 };

/** The part of a page as a picture file. */
function render(file: string, page: number, part: Part): string {
  const root = join(file, '..', `part-${page}`);
  const dots = (length: number): string => String(Math.round(length * DPI));
  const crop = ['-x', dots(part.left), '-y', dots(part.top), '-W', dots(part.width), '-H', dots(part.height)];
  const pages = ['-f', String(page), '-l', String(page), '-singlefile'];
  spawnSync('pdftoppm', ['-r', String(DPI), '-gray', ...pages, ...crop, file, root]);
  return `${root}.pgm`;
}

export function readMarkAt(file: string, page: number, part: Part = MARK): string {
  const picture = render(file, page, part);
  const { stdout } = spawnSync('dmtxread', ['-N1', '-m2000', picture], { encoding: 'utf8' });
  rmSync(picture);
  return stdout;
}

/** The letters of the bars in the part: each is as high above the middle, and as deep below it, as it looks. */
export function readBarsAt(file: string, page: number, part: Part): string {
  const picture = render(file, page, part);
  const bars = barsIn(readFileSync(picture, 'latin1'));
  rmSync(picture);
  const tops = bars.map(({ top }) => top);
  const bottoms = bars.map(({ bottom }) => bottom);
  const [highest, lowest] = [Math.min(...tops), Math.max(...bottoms)];
  const third = (lowest - highest) / 3;
  return bars
    .map(({ top, bottom }) => {
      const [up, down] = [top < highest + third / 2, bottom > lowest - third / 2];
      return up ? (down ? 'F' : 'A') : down ? 'D' : 'T';
    })
    .join('');
}

interface Bar {
  readonly top: number;
  readonly bottom: number;
}

/** Of a PGM file, the runs of columns with black in them. */
function barsIn(pgm: string): readonly Bar[] {
  const [head = '', columns, rows] = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(pgm) ?? [];
  const [width, height] = [Number(columns), Number(rows)];
  const isBlack = (x: number, y: number): boolean => pgm.charCodeAt(head.length + y * width + x) < 128;
  const bars: { top: number; bottom: number }[] = [];
  let open: { top: number; bottom: number } | undefined;
  for (let x = 0; x < width; x++) {
    const black = Array.from({ length: height }, (_, y) => y).filter((y) => isBlack(x, y));
    const [top, bottom] = [black[0], black.at(-1)];
    if (top === undefined || bottom === undefined) {
      open = undefined;
      continue;
    }
    if (open === undefined) {
      open = { top, bottom };
      bars.push(open);
    }
    open.top = Math.min(open.top, top);
    open.bottom = Math.max(open.bottom, bottom);
  }
  return bars;
}
