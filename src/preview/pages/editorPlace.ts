/** Shows a place in a file: its name and line as a link to the editor, and the lines around it. */
import { basename } from 'node:path';
import type { Place } from '../../base/problems.js';
import type { Workspace } from '../../campaign/workspace/openWorkspace.js';
import type { FileSource } from '../../shapes/files.js';
import { type Html, html } from '../../web/html.js';
import { editorLink } from '../studio/places/editorLink.js';
import { fileFrame } from '../studio/places/fileFrame.js';
import { pathOfPlace } from '../studio/places/pathOfPlace.js';

/** Where files are, and which editor opens them. */
export interface Desktop extends Pick<Workspace, 'dir' | 'settings' | 'resolve'> {
  readonly files: FileSource;
}

export function editorPlace(desktop: Desktop, place: Place, attributes: Html = html``): Html {
  const path = pathOfPlace(desktop, place.file);
  const { line, column } = place;
  const link = editorLink(desktop.settings.editor, path, line, column);
  const where = line === undefined ? '' : `, line ${line}`;
  return html`<a class="place" href="${link}" translate="no"${attributes}>${basename(path)}${where}</a>`;
}

export function placeFrame(desktop: Desktop, place: Place): Html {
  const lines = fileFrame(desktop.files, pathOfPlace(desktop, place.file), place);
  if (lines.length === 0) return html``;
  const shown = lines.map(
    ({ number, text, here }) =>
      html`<span class="line"${here ? html` data-here` : ''}><i>${number}</i>${text}\n</span>`,
  );
  return html`<pre class="frame" tabindex="0" role="region" aria-label="Lines of ${basename(place.file)}" translate="no">${shown}</pre>`;
}
