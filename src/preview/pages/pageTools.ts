/** Chooses what of a document is shown: language, notice, record, marks, size. */
import { type Html, html } from '../../web/html.js';
import { MARKS } from '../studio/drawn/marksOn.js';
import { isRecorded } from '../studio/drawn/partsOf.js';
import type { Painted } from '../studio/paint.js';
import { addressOf, type View } from '../studio/view.js';
import { noticeTitle } from './noticeTitle.js';
import { type RecordChoice, recordBox } from './recordBox.js';

export const LANGUAGES = { en: 'English', es: 'Español' } as const;

export function pageTools({ menu, view, drawing }: Painted, choice: RecordChoice): Html {
  if (view === undefined) return html`<div class="toolbar"></div>`;
  const link = (to: Partial<View>, isShown: boolean, text: Html | string): Html =>
    html`<a href="${addressOf({ ...view, variant: undefined, ...to })}" data-live${isShown ? html` aria-current="true"` : ''}>${text}</a>`;
  const languages = menu.languages.map((language) =>
    link(
      { language },
      view.language === language,
      html`<span lang="${language}">${LANGUAGES[language]}</span>`,
    ),
  );
  const notices = menu.notices.map((notice) => link({ notice }, view.notice === notice, noticeTitle(notice)));
  const missing =
    drawing === undefined || drawing.language === view.language
      ? ''
      : html`<span class="chip sign">Not in ${LANGUAGES[view.language]}: shown in ${LANGUAGES[drawing.language]}</span>`;
  const isPaged = drawing?.message === undefined;
  return html`<div class="toolbar" role="group" aria-label="Page tools">${group('Language', languages)}${group('Notice', notices)}${missing}${isRecorded(view.document) ? recordBox(view, choice) : ''}<span class="gap"></span>${isPaged ? paged(drawing?.sheets.length ?? 0) : ''}</div>`;
}

const group = (label: string, links: readonly Html[]): Html | '' =>
  links.length < 2 ? '' : html`<div class="choice" role="group" aria-label="${label}">${links}</div>`;

/** Only a browser with scripts can follow them. */
function paged(count: number): Html {
  const kinds = Object.entries(MARKS).map(([kind, title]) => html`<option value="${kind}">${title}</option>`);
  return html`<div class="zoom"><label class="unseen" for="marks">Marks</label><select id="marks"><option value="">No marks</option>${kinds}</select>
<button type="button" class="small" data-facing aria-pressed="false">Facing pages</button>
<button type="button" class="small" data-zoom="out" aria-label="Smaller">−</button><button type="button" class="small" data-zoom="fit">Fit</button><button type="button" class="small" data-zoom="in" aria-label="Larger">+</button></div>
<span class="nums">${count} ${count === 1 ? 'page' : 'pages'}</span>`;
}
