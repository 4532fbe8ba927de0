/** Lists what a campaign has to show by who reads it, and the variants of what is shown. */
import { type Html, html } from '../../web/html.js';
import type { PaperReader } from '../studio/listDocuments.js';
import type { Painted } from '../studio/paint.js';
import { addressOf, type View } from '../studio/view.js';

const READERS: Readonly<Record<PaperReader, string>> = {
  owners: 'Owners',
  buyers: 'Buyers',
  dealers: 'Dealers',
  messages: 'Messages',
  followUps: 'Follow-ups',
};

export function documentList(painted: Painted): Html {
  const { menu, view } = painted;
  const groups = Object.entries(READERS).map(([reader, title]) => {
    const own = menu.entries.filter((entry) => entry.reader === reader);
    if (own.length === 0 || view === undefined) return '';
    const items = own.map(({ id, title: name, audience, followUp }) => {
      const isShown = id === view.document && audience === view.audience && followUp === view.followUp;
      const address = addressOf({ ...view, document: id, audience, followUp, variant: undefined });
      return html`<li><a href="${address}" data-live${isShown ? html` aria-current="page"` : ''}>${name}</a>${isShown ? variantList(painted, view, name) : ''}</li>`;
    });
    return html`<h2 id="for-${reader}">${title}</h2><ul class="doclist" aria-labelledby="for-${reader}">${items}</ul>`;
  });
  return html`<nav class="pane docs" id="docs" aria-label="Documents" tabindex="-1">${groups}</nav>`;
}

/** With the number of records that each is mailed to, where they are counted. */
function variantList({ variants, drawing }: Painted, view: View, name: string): Html {
  if (variants.length === 0) return html``;
  const items = variants.map(({ id, label, records }) => {
    const isShown = id === drawing?.variant;
    const count =
      records === undefined ? '' : html`<span class="nums">${records.toLocaleString('en-US')}</span>`;
    return html`<li><a href="${addressOf(view, { variant: id })}" data-live${isShown ? html` aria-current="true"` : ''}><span>${label}</span>${count}</a></li>`;
  });
  return html`<ul class="variants" aria-label="Variants of ${name}">${items}</ul>`;
}
