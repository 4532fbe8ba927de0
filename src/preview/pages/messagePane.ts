/** Shows a message as a mail program does: wide, on a phone, and as text. */
import { type Html, html } from '../../web/html.js';
import type { DrawnMessage } from '../studio/drawn/drawMessage.js';
import { addressOf, type View } from '../studio/view.js';

/** Where its HTML is served from: a page of its own, in which nothing runs and nothing is loaded. */
export const MESSAGE_PATH = '/message';

/** @param drawnAt changes with each drawing, so that a browser shows the newest */
export function messagePane(view: View, message: DrawnMessage, drawnAt: Date | undefined): Html {
  const { subject, from, text, attachments, language } = message;
  const address = addressOf(view, { at: String(drawnAt?.getTime() ?? 0) }, MESSAGE_PATH);
  const files = attachments.length === 0 ? '' : html`<dt>With it</dt><dd>${attachments.join(', ')}</dd>`;
  return html`<article class="message" aria-label="Message"><dl class="facts"><dt>From</dt><dd>${from}</dd><dt>Subject</dt><dd lang="${language}">${subject}</dd>${files}</dl>
<div class="mails"><iframe class="wide" sandbox src="${address}" title="${subject}, wide"></iframe><iframe class="phone" sandbox src="${address}" title="${subject}, on a phone"></iframe></div>
<pre class="mailtext" tabindex="0" role="region" aria-label="${subject}, as text" lang="${language}">${text}</pre></article>`;
}
