/** Says what is wrong with a file, over the last good pages. */
import type { Fault } from '../../base/problems.js';
import { type Html, html } from '../../web/html.js';
import { icon } from '../../web/icons.js';
import { type Desktop, editorPlace, placeFrame } from './editorPlace.js';

/** @param since the time at which the pages behind it were drawn; undefined if there are no pages */
export function crashVeil(desktop: Desktop | undefined, fault: Fault, since: string | undefined): Html {
  const { code, message, hint, place } = fault;
  const at =
    place === undefined || desktop === undefined
      ? ''
      : html`<p>${editorPlace(desktop, place, html` data-editor`)}${place.field === undefined ? '' : html` <code translate="no">${place.field}</code>`}</p>${placeFrame(desktop, place)}`;
  const behind =
    since === undefined
      ? ''
      : html`<p class="soft">Behind this are the last good pages, drawn at ${since}. <button type="button" class="small" data-lift>Show them</button></p>`;
  return html`<div class="veil" id="veil" data-crash><div class="crash" role="alert"><h2>${icon('stop')}This cannot be drawn</h2>
<p><b>${message}</b></p><p>${hint} <code translate="no">${code}</code></p>${at}${behind}</div></div>`;
}
