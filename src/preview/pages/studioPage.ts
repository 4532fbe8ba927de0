/** The page of the preview: documents, pages, and what was found, side by side. */
import { type Html, html } from '../../web/html.js';
import { icon } from '../../web/icons.js';
import { pageFrame } from '../../web/pageFrame.js';
import type { Painted } from '../studio/paint.js';
import { crashVeil } from './crashVeil.js';
import { documentList } from './documentList.js';
import type { RecordChoice } from './recordBox.js';
import { sheetPane } from './sheetPane.js';
import { type SideContent, sidePane } from './sidePane.js';

/** @param known marks of pages that the browser has */
export function studioPage(
  painted: Painted,
  choice: RecordChoice,
  side: SideContent,
  known: ReadonlySet<string>,
): string {
  const { menu, view, drawing, drawnAt, crash } = painted;
  const time = drawnAt === undefined ? undefined : clockTime(drawnAt);
  const veil = crash === undefined ? html`` : crashVeil(side.desktop, crash, time);
  const title = drawing?.title ?? view?.campaign ?? 'Preview';
  const campaigns = menu.campaigns.map(
    (code) => html`<option value="${code}"${code === view?.campaign ? html` selected` : ''}>${code}</option>`,
  );
  return document(
    title,
    html`<a class="skip" href="#pages">Skip to the pages</a>
<header class="bar"><span class="brand" translate="no">Noticepress</span>
<form method="get" action="/" class="pick"><label class="unseen" for="campaign">Campaign</label><select id="campaign" name="campaign" translate="no">${campaigns}</select> <button type="submit" class="small" data-plain>Show</button></form>
<p class="drawn" id="drawn" role="status">${crash === undefined ? html`${icon('go')}<span>Drawn at ${time ?? ''}</span>` : html`${icon('stop')}<span>Not drawn: a file is wrong</span>`}</p></header>
<main class="panes" id="main" data-show="pages"><h1 class="unseen">${title}</h1>
${documentList(menu, view)}
${sheetPane(painted, choice, veil, { chosen: side.source?.block.node, known })}
${sidePane(side)}
</main>
<nav class="tabs" aria-label="Panes"><button type="button" data-pane="docs">Documents</button><button type="button" data-pane="pages" aria-pressed="true">Pages</button><button type="button" data-pane="finds">Findings</button></nav>`,
  );
}

/** A page outside of a session: nothing but its message. */
export function closedPage(title: string, text: string): string {
  return document(
    title,
    html`<main id="main" class="door"><div class="card"><p class="brand" translate="no">Noticepress</p><h1>${title}</h1><p>${text}</p></div></main>`,
  );
}

/** `2:02:11 PM` by the clock of the machine. */
const clockTime = (date: Date): string => date.toLocaleTimeString('en-US');

const document = (title: string, body: Html): string =>
  pageFrame({ language: 'en', title, name: 'preview' }, body);
