/** Shows the pages of the document, with a link on each paragraph to where its words are written. */
import { sha256Of } from '../../base/text/sha256Of.js';
import { type Html, html, trusted } from '../../web/html.js';
import type { Block } from '../studio/blocksOn.js';
import { type Drawing, isRecorded, type Sheet } from '../studio/drawView.js';
import type { Painted } from '../studio/paint.js';
import { addressOf, type View } from '../studio/view.js';
import { noticeTitle } from './noticeTitle.js';
import { type RecordChoice, recordBox } from './recordBox.js';

const LANGUAGES = { en: 'English', es: 'Español' } as const;

export interface SheetMarks {
  /** Node of the block whose source is shown. */
  readonly chosen: number | undefined;
  /** Marks of the pages that the browser has: they come empty. */
  readonly known: ReadonlySet<string>;
}

export function sheetPane(painted: Painted, choice: RecordChoice, veil: Html, marks: SheetMarks): Html {
  const { view, drawing } = painted;
  const title = drawing?.title ?? 'No pages yet';
  const sheets =
    view === undefined || drawing === undefined
      ? ''
      : drawing.sheets.map((sheet, index) => sheetOf(view, drawing, sheet, index, marks));
  return html`<section class="pane pages" id="pages" tabindex="-1" aria-label="Pages">${tools(painted, choice)}<div class="stage">
<div class="canvas" id="canvas" tabindex="0" role="region" aria-label="Pages of ${title}">${sheets}</div>${veil}</div></section>`;
}

function tools({ menu, view, drawing }: Painted, choice: RecordChoice): Html {
  if (view === undefined) return html`<div class="toolbar"></div>`;
  const group = (label: string, links: readonly Html[]): Html | '' =>
    links.length < 2 ? '' : html`<div class="choice" role="group" aria-label="${label}">${links}</div>`;
  const link = (to: Partial<View>, isShown: boolean, text: Html | string): Html =>
    html`<a href="${addressOf({ ...view, ...to })}" data-live${isShown ? html` aria-current="true"` : ''}>${text}</a>`;
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
  const count = drawing?.sheets.length ?? 0;
  return html`<div class="toolbar" role="group" aria-label="Page tools">${group('Language', languages)}${group('Notice', notices)}${missing}${isRecorded(view.document) ? recordBox(view, choice) : ''}<span class="gap"></span>
<div class="zoom"><button type="button" class="small" data-zoom="out" aria-label="Smaller">−</button><button type="button" class="small" data-zoom="fit">Fit</button><button type="button" class="small" data-zoom="in" aria-label="Larger">+</button></div>
<span class="nums">${count} ${count === 1 ? 'page' : 'pages'}</span></div>`;
}

function sheetOf(
  view: View,
  { title, sheets, language }: Drawing,
  sheet: Sheet,
  index: number,
  { chosen, known }: SheetMarks,
): Html {
  const { svg, width, height, blocks } = sheet;
  const hot = blocks.map((block) => hotBlock(view, block, language, block.node === chosen));
  const drawn = html`${trusted(svg)}
<svg class="hots" viewBox="0 0 ${width} ${height}" aria-label="Where its words are written" role="group">${hot}</svg>`;
  const mark = sha256Of(drawn.text).slice(0, 16);
  return html`<div class="sheet" id="page-${index + 1}" data-mark="${mark}" role="group" aria-label="${title}, Page ${index + 1} of ${sheets.length}">${known.has(mark) ? '' : drawn}</div>`;
}

const LONGEST = 60;

function hotBlock(
  view: View,
  { node, words, x, y, width, height }: Block,
  language: string,
  isChosen: boolean,
): Html {
  const label = words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words;
  const address = `${addressOf(view, { block: String(node) })}#source`;
  return html`<a href="${address}" data-block="${node}" tabindex="-1"${isChosen ? html` aria-current="true"` : ''} aria-label="${label}" lang="${language}"><rect x="${x - 3}" y="${y - 1}" width="${width + 6}" height="${height + 2}" rx="2"/></a>`;
}
