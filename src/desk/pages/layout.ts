/** Wraps the content of a page: head, bar and list of keys. */
import type { Language } from '../../shapes/units.js';
import { type Html, type HtmlValue, html } from '../../web/html.js';
import { icon } from '../../web/icons.js';
import { pageFrame } from '../../web/pageFrame.js';
import type { Theme, Viewer } from '../sitting/desk.js';
import type { ToldFault } from '../words/faultWords.js';
import { type Say, sayIn, type Word } from '../words/words.js';

export interface Page {
  readonly title: string;
  readonly at?: 'desk' | 'cabinet';
  readonly content: Html;
  /** Where the page can be asked for again in another language: its address, or the form that leads here. */
  readonly again: Again;
}

export type Again =
  | { readonly kind: 'address'; readonly path: string }
  /** Sends the form with this id once more, with what was typed in it. */
  | { readonly kind: 'form'; readonly id: string; readonly action: string };

export function page(viewer: Viewer, { title, at, content, again }: Page): string {
  const { language, theme } = viewer;
  const say = sayIn(language);
  return document(
    language,
    theme,
    title,
    html`${again.kind === 'form' ? defaultButton(again.id) : ''}<a class="skip" href="#main">${say('skip')}</a>
${bar(viewer, at, again, say)}
<main id="main" tabindex="-1">
${content}
</main>
${keys(say)}`,
  );
}

/** Enter in a field presses the first button of its form, and the bar with its buttons comes before the form. */
const defaultButton = (form: string): Html =>
  html`<button type="submit" form="${form}" tabindex="-1" hidden></button>`;

/** A page outside of a session: nothing but its message. */
export function door(language: Language, theme: Theme, title: string, content: Html): string {
  return document(
    language,
    theme,
    title,
    html`<main id="main" class="door"><div class="card">
<p class="brand" translate="no">Noticepress</p>
${content}
</div></main>`,
  );
}

const document = (language: Language, theme: Theme, title: string, body: Html): string =>
  pageFrame({ language, theme, title, name: 'desk' }, body);

function bar({ session, dealer, user, mail, theme }: Viewer, at: Page['at'], again: Again, say: Say): Html {
  const link = (to: 'desk' | 'cabinet', path: string): Html =>
    html`<a href="${path}"${at === to ? html` aria-current="page"` : ''} data-go="${to}">${say(to)}</a>`;
  const dark = theme === 'dark';
  return html`<header class="bar">
<a class="brand" href="/" translate="no">Noticepress</a>
<nav aria-label="${say('main')}">${link('desk', '/')}${link('cabinet', '/cabinet')}</nav>
<p class="whose"><b translate="no">${dealer.name}</b> <span translate="no">${dealer.code} · ${user}</span></p>
<span data-mail>${mailChip(mail, say)}</span>
<div class="tools">
${lookButton(again, session.csrf, 'language', say('other-language') === 'English' ? 'en' : 'es', html`<span lang="${say('other-language') === 'English' ? 'en' : 'es'}">${say('other-language')}</span>`)}
${lookButton(again, session.csrf, 'theme', dark ? 'light' : 'dark', html`${icon('theme')}<span class="unseen">${say(dark ? 'to-light' : 'to-dark')}</span>`)}
<form method="post" action="/sign-out">${token(session.csrf)}<button class="quiet" type="submit">${say('sign-out')}</button></form>
</div>
</header>`;
}

function lookButton(again: Again, csrf: string, name: string, value: string, label: Html): Html {
  if (again.kind === 'form')
    return html`<button class="quiet" type="submit" form="${again.id}" formaction="${again.action}" formnovalidate name="look_${name}" value="${value}">${label}</button>`;
  return html`<form method="post" action="/look">${token(csrf)}<input type="hidden" name="back" value="${again.path}"><button class="quiet" type="submit" name="look_${name}" value="${value}">${label}</button></form>`;
}

export function mailChip({ waiting, failed }: Viewer['mail'], say: Say): Html {
  if (failed > 0) return chip('stop', say('mail-failed', { n: failed }));
  return waiting > 0 ? chip('sign', say('mail-waits', { n: waiting })) : chip('go', say('all-sent'));
}

export type Tone = 'go' | 'sign' | 'stop' | 'ask';

export const chip = (tone: Tone | 'plain', text: string): Html =>
  html`<span class="chip ${tone}">${tone === 'plain' ? '' : icon(tone === 'sign' ? 'wait' : tone)}${text}</span>`;

/** The token that every form of a session sends. */
export const token = (csrf: string): Html => html`<input type="hidden" name="csrf" value="${csrf}">`;

export const hidden = (name: string, value: string): Html =>
  html`<input type="hidden" name="${name}" value="${value}">`;

/** A message in a box, such as what has to be corrected. */
export function note(tone: Tone | 'info', content: HtmlValue, more: HtmlValue = ''): Html {
  const shape = tone === 'sign' ? 'wait' : tone;
  return html`<div class="note ${tone}"${more}>${icon(shape)}<div>${content}</div></div>`;
}

export const faultText = ({ text, language, detail }: ToldFault): Html =>
  html`<span lang="${language}">${text}</span>${detail === undefined ? '' : html` <small class="soft" lang="en">${detail}</small>`}`;

const KEYS: readonly (readonly [string, Word])[] = [
  ['/', 'key-vin'],
  ['Ctrl Enter', 'key-next'],
  ['Alt D', 'key-desk'],
  ['Alt C', 'key-cabinet'],
];

function keys(say: Say): Html {
  const one = ([name, word]: readonly [string, Word]): Html =>
    html`<span>${name.split(' ').map((key) => html`<kbd>${key}</kbd>`)} ${say(word)}</span>`;
  return html`<footer class="keys" aria-label="${say('keys')}">${KEYS.map(one)}</footer>`;
}
