/** Opens the fonts of a workspace: those that come with us, and its own. */
import { readFileSync, statSync } from 'node:fs';
import { Fault } from '../base/problems.js';
import type { Campaign } from '../campaign/schema/campaignSchema.js';
import type { Workspace } from '../campaign/workspace/openWorkspace.js';
import { openFontBook } from '../fonts/openFontBook.js';
import { readOwnFace } from '../fonts/readOwnFace.js';
import type { FontBook, OwnFace } from '../shapes/layout/fontBook.js';

/** @throws Fault FILE_UNREADABLE, FONT_INVALID or FONT_LICENSE, with the key that names the file */
export function workspaceFonts(workspace: Pick<Workspace, 'dir' | 'settings' | 'resolve'>): FontBook {
  return openFontBook(ownFaces(workspace));
}

/** For programs that open a workspace again and again: opened anew only when its settings name others, or a file of theirs changes. */
export function rememberedFonts(): (workspace: Workspace) => FontBook {
  let opened: { readonly key: string; readonly fonts: FontBook } | undefined;
  return (workspace) => {
    const { dir, settings, resolve } = workspace;
    const files = settings.fonts.flatMap(({ faces }) => faces.map(({ file }) => stateOf(resolve(file))));
    const key = JSON.stringify([dir, settings.fonts, files]);
    if (opened?.key !== key) opened = { key, fonts: workspaceFonts(workspace) };
    return opened.fonts;
  };
}

function stateOf(path: string): readonly number[] {
  const { mtimeMs, size } = statSync(path, { throwIfNoEntry: false }) ?? { mtimeMs: 0, size: 0 };
  return [mtimeMs, size];
}

/** Those that a campaign is printed with: of a released revision what was kept with it. */
export function fontsOfRevision(workspace: Workspace, campaign: Campaign, fonts: FontBook): FontBook {
  const kept = workspace.printedIn(campaign);
  return kept === workspace ? fonts : workspaceFonts(kept);
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
