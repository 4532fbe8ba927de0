/** Programs that draw the pages of a PDF file, as far as this machine has them. */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type GrayPicture, readPgm } from './grayPicture.js';

const DOTS_PER_INCH = 24;

export interface Drawer {
  readonly name: string;
  readonly program: string;
  /**
   * The share of squares that may differ from a reference. The references are drawn by poppler, where a line that moved
   * makes more; mupdf tints the fields of forms.
   */
  readonly tolerance: number;
  arguments(pdf: string, folder: string): readonly string[];
}

const DRAWERS: readonly Drawer[] = [
  {
    name: 'poppler',
    program: 'pdftoppm',
    tolerance: 0.01,
    arguments: (pdf, folder) => ['-r', `${DOTS_PER_INCH}`, '-gray', pdf, join(folder, 'page')],
  },
  {
    name: 'mupdf',
    program: 'mutool',
    tolerance: 0.12,
    arguments: (pdf, folder) => [
      'draw',
      '-q',
      '-r',
      `${DOTS_PER_INCH}`,
      '-c',
      'gray',
      '-F',
      'pgm',
      '-o',
      join(folder, 'page-%02d.pgm'),
      pdf,
    ],
  },
];

export function presentDrawers(): readonly Drawer[] {
  return DRAWERS.filter(({ program }) => {
    try {
      execFileSync(program, ['-v'], { stdio: 'ignore' });
      return true;
    } catch (error) {
      return !(error instanceof Error && 'code' in error && error.code === 'ENOENT');
    }
  });
}

/** The pages of a file, drawn into an empty folder. */
export function drawPages(drawer: Drawer, pdf: string, folder: string): readonly GrayPicture[] {
  execFileSync(drawer.program, drawer.arguments(pdf, folder), { stdio: 'ignore' });
  return readdirSync(folder)
    .toSorted()
    .map((file) => readPgm(readFileSync(join(folder, file))));
}
