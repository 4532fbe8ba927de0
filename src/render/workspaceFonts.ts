/** Opens the fonts of a workspace: those that come with us, and its own. */
import { readFileSync } from 'node:fs';
import { Fault } from '../base/problems.js';
import type { Workspace } from '../campaign/workspace/openWorkspace.js';
import { openFontBook } from '../fonts/openFontBook.js';
import { readOwnFace } from '../fonts/readOwnFace.js';
import type { FontBook, OwnFace } from '../shapes/layout/fontBook.js';

/** @throws Fault FILE_UNREADABLE, FONT_INVALID or FONT_LICENSE, with the key that names the file */
export function workspaceFonts(workspace: Pick<Workspace, 'dir' | 'settings' | 'resolve'>): FontBook {
  return openFontBook(ownFaces(workspace));
}

function ownFaces({ settings, resolve }: Pick<Workspace, 'settings' | 'resolve'>): readonly OwnFace[] {
  return settings.fonts.flatMap(({ family, faces }, font) =>
    faces.map(({ file, weight, italic }, face) => {
      const place = { file: resolve('noticepress.yaml'), field: `fonts[${font}].faces[${face}].file` };
      return readOwnFace({ family, weight, italic, bytes: bytesOf(resolve(file), place) }, file, place);
    }),
  );
}

function bytesOf(path: string, place: { readonly file: string; readonly field: string }): Uint8Array {
  try {
    return new Uint8Array(readFileSync(path));
  } catch (cause) {
    throw new Fault('FILE_UNREADABLE', `cannot read the font ${path}`, { place, cause });
  }
}
