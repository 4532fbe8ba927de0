import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { Fault } from '../../src/base/problems.js';
import { openPictures } from '../../src/pictures/openPictures.js';
import { pngOf } from './pngOf.js';

const folder = mkdtempSync(join(tmpdir(), 'noticepress-pictures-'));
const workspace = join(folder, 'workspace');
const PNG = pngOf({ width: 4, height: 2, pixel: () => [1, 2, 3] });
mkdirSync(join(workspace, 'figures'), { recursive: true });
writeFileSync(join(folder, 'outside.png'), PNG);
for (const name of ['a.png', 'really-png.svg']) writeFileSync(join(workspace, 'figures', name), PNG);
writeFileSync(join(workspace, 'figures', 'text.png'), 'not a picture');
writeFileSync(join(workspace, 'figures', 'huge.png'), PNG);
truncateSync(join(workspace, 'figures', 'huge.png'), 9 << 20);
symlinkSync(join(folder, 'outside.png'), join(workspace, 'figures', 'link.png'));
mkdirSync(join(workspace, 'figures', 'folder.png'));
afterAll(() => rmSync(folder, { recursive: true }));

const PLACE = { file: 'campaigns/23LJ01.yaml', line: 12 };

function faultOf(name: string): Fault {
  try {
    openPictures(workspace).read(name, PLACE);
  } catch (error) {
    if (error instanceof Fault) return error;
    throw error;
  }
  throw new Error(`${name} was read`);
}

describe('the pictures of a workspace', () => {
  it('are read once, by their paths from the workspace folder on', () => {
    const pictures = openPictures(workspace);
    const picture = pictures.read('figures/a.png', PLACE);
    expect(picture).toMatchObject({ kind: 'raster', width: 4, height: 2, file: { mediaType: 'image/png' } });
    expect(pictures.read('figures/a.png', undefined)).toBe(picture);
  });

  it('are what they hold, whatever they are called', () => {
    expect(openPictures(workspace).read('figures/really-png.svg', PLACE).kind).toBe('raster');
  });

  it.each([
    ['figures/none.png', 'there is no picture figures/none.png in the workspace'],
    ['../outside.png', 'is not in the workspace'],
    [join(folder, 'outside.png'), 'is not in the workspace'],
    ['figures/../../outside.png', 'is not in the workspace'],
    ['figures\\a.png', 'is not in the workspace'],
    ['figures/link.png', 'is a link to a file outside the workspace'],
    ['https://example.com/a.png', 'is an address, not a file'],
    ['figures/folder.png', 'is a folder, not a file'],
    ['figures/a.gif', 'is not named .png, .jpg, or .svg'],
    ['', 'a picture has no file'],
  ])('are files of the workspace, which %s is not', (name, what) => {
    const fault = faultOf(name);
    expect(fault).toMatchObject({ code: 'PICTURE_UNREADABLE', place: PLACE });
    expect(fault.message).toContain(what);
    expect(fault.hint).not.toBe('');
  });

  it('are refused when they are no pictures, or too large', () => {
    expect(faultOf('figures/text.png')).toMatchObject({
      code: 'PICTURE_INVALID',
      place: PLACE,
      message: 'the picture figures/text.png cannot be printed: it is neither PNG, JPEG, nor SVG',
    });
    expect(faultOf('figures/huge.png')).toMatchObject({
      code: 'PICTURE_TOO_LARGE',
      message: 'the picture figures/huge.png has 10 MB, and 8 MB are the most',
    });
  });
});
