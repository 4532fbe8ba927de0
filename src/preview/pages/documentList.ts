/** Lists the documents of a campaign by who reads them. */
import { type Html, html } from '../../web/html.js';
import type { PaperReader } from '../studio/listDocuments.js';
import type { Menu } from '../studio/paint.js';
import { addressOf, type View } from '../studio/view.js';

const READERS: Readonly<Record<PaperReader, string>> = {
  owners: 'Owners',
  buyers: 'Buyers',
  dealers: 'Dealers',
};

export function documentList({ entries }: Menu, view: View | undefined): Html {
  const groups = Object.entries(READERS).map(([reader, title]) => {
    const own = entries.filter((entry) => entry.reader === reader);
    if (own.length === 0 || view === undefined) return '';
    const items = own.map(({ id, title: name, audience }) => {
      const isShown = id === view.document && audience === view.audience;
      const address = addressOf({ ...view, document: id, audience });
      return html`<li><a href="${address}" data-live${isShown ? html` aria-current="page"` : ''}>${name}</a></li>`;
    });
    return html`<h2 id="for-${reader}">${title}</h2><ul class="doclist" aria-labelledby="for-${reader}">${items}</ul>`;
  });
  return html`<nav class="pane docs" id="docs" aria-label="Documents" tabindex="-1">${groups}</nav>`;
}
