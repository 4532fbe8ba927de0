/** The page of the preview: documents, pages, and what there is to say about them, side by side. */
import { type Html, html } from '../../web/html.js';
import { icon } from '../../web/icons.js';
import { pageFrame } from '../../web/pageFrame.js';
import type { Painted } from '../studio/paint.js';
import { addressOf } from '../studio/view.js';
import { COMPARE_PATH } from './comparePage.js';
import { documentList } from './documentList.js';
import { HAND_PATH } from './handPage.js';
import { keyList } from './keyList.js';

/** What stands in the middle and on the right. */
export interface StudioPanes {
  readonly pane: Html;
  readonly side: Html;
  /** Name of the pane on the right, for the tabs of a narrow window. */
  readonly sideName: string;
}

export function studioPage(painted: Painted, { pane, side, sideName }: StudioPanes): string {
  const { menu, view, drawing, drawnAt, crash } = painted;
  const title = drawing?.title ?? view?.campaign ?? 'Preview';
  const campaigns = menu.campaigns.map(
    (code) => html`<option value="${code}"${code === view?.campaign ? html` selected` : ''}>${code}</option>`,
  );
  const state =
    crash === undefined
      ? html`${icon('go')}<span>Drawn at ${drawnAt === undefined ? '' : clockTime(drawnAt)}</span>`
      : html`${icon('stop')}<span>Not drawn: a file is wrong</span>`;
  const compare =
    view === undefined || drawing?.message !== undefined
      ? ''
      : html`<a class="button small" id="compare" href="${addressOf(view, {}, COMPARE_PATH)}">Compare</a>`;
  const hand =
    view === undefined
      ? ''
      : html`<a class="button small" id="hand" href="${addressOf(view, {}, HAND_PATH)}">Approve and share</a>`;
  return document(
    title,
    html`<a class="skip" href="#pages">Skip to the pages</a>
<header class="bar"><span class="brand" translate="no">Noticepress</span>
<form method="get" action="/" class="pick"><label class="unseen" for="campaign">Campaign</label><select id="campaign" name="campaign" translate="no">${campaigns}</select> <button type="submit" class="small" data-plain>Show</button></form>
<p class="drawn" id="drawn" role="status">${state}</p><div class="ways" id="ways">${compare}${hand}</div></header>
<main class="panes" id="main" data-show="pages"><h1 class="unseen">${title}</h1>
${documentList(painted)}
${pane}
${side}
</main>
<nav class="tabs" aria-label="Panes"><button type="button" data-pane="docs">Documents</button><button type="button" data-pane="pages" aria-pressed="true">Pages</button><button type="button" data-pane="finds">${sideName}</button></nav>${keyList()}`,
    true,
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
export const clockTime = (date: Date): string => date.toLocaleTimeString('en-US');

const document = (title: string, body: Html, faces = false): string =>
  pageFrame({ language: 'en', title, name: 'preview', faces }, body);
