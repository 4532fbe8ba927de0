/** Writes a VIN in groups that are read at a glance: margins, no blanks, so that copying it gives 17 characters. */
import { type Html, html } from '../../web/html.js';

const GROUPS = [3, 8, 9, 11] as const;

/** @param like another VIN; where the two differ, the character is marked */
export function vinText(vin: string, like: string = vin): Html {
  const starts = [0, ...GROUPS];
  const groups = starts.map((start, index) => {
    const letters = Array.from(vin.slice(start, starts[index + 1]), (letter, at) =>
      letter === like[start + at] ? html`${letter}` : html`<mark>${letter}</mark>`,
    );
    return index === GROUPS.length ? html`<b>${letters}</b>` : html`<span>${letters}</span>`;
  });
  return html`<span class="vin" translate="no">${groups}</span>`;
}
