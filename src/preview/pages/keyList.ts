/** Lists the keys of the preview. */
import { type Html, html } from '../../web/html.js';

const KEYS: readonly (readonly [keys: readonly string[], what: string])[] = [
  [['F6'], 'pane to pane'],
  [['↑', '↓'], 'paragraph to paragraph, once one has the focus'],
  [['Enter'], 'where its words are written'],
  [['E'], 'open that place in the editor'],
  [['N', 'P'], 'next finding or change on the pages, the one before'],
  [['+', '-', '0'], 'larger, smaller, fit'],
  [['Esc'], 'last good pages'],
  [['?'], 'this list'],
];

export function keyList(): Html {
  const entries = KEYS.map(
    ([keys, what]) => html`<dt>${keys.map((key) => html`<kbd>${key}</kbd> `)}</dt><dd>${what}</dd>`,
  );
  return html`<dialog id="keys" aria-labelledby="keys-title"><h2 id="keys-title">Keys</h2><dl class="facts">${entries}</dl>
<p><label><input type="checkbox" id="single" checked> Single keys work (turn this off if you speak to your computer)</label></p>
<form method="dialog"><button>Close</button></form></dialog>`;
}
