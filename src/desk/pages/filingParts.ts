/** Parts that pages about filings share: papers, messages, and the form that attaches a scan. */
import type { FilingMessage } from '../../disclose/filings/historyOf.js';
import type { Filing } from '../../shapes/documents/filing.js';
import { type Html, html } from '../../web/html.js';
import { icon } from '../../web/icons.js';
import type { ToldFault } from '../words/faultWords.js';
import type { Say } from '../words/words.js';
import { chip, faultText, note, token } from './layout.js';

/** The newest signed paper comes first: it is what counts. */
export function paperList({ number, form, faq, papers }: Filing, say: Say): Html {
  const signed = papers.toReversed().map(({ position, kind, sha256 }) => ({
    ...{ href: `paper-${position}`, sha256 },
    name: say(kind === 'scan' ? 'scan' : 'signed-form'),
  }));
  const made = [
    ...(form === undefined ? [] : [{ href: 'form', sha256: form, name: say('unsigned-form') }]),
    ...(faq === undefined ? [] : [{ href: 'faq', sha256: faq, name: say('faq') }]),
  ];
  return html`<ul class="papers">${[...signed, ...made].map(
    ({ href, name, sha256 }) =>
      html`<li>${icon('paper')}<a href="/filings/${number}/${href}" target="_blank">${name}</a><small>${say('hash')} <code>${sha256}</code></small></li>`,
  )}</ul>`;
}

const KINDS = {
  'disclosure-copy': 'mail-inbox',
  'buyer-copy': 'mail-buyer',
  'remedy-available': 'mail-notice',
  'owner-notice': 'mail-notice',
} as const;

const STATES = {
  queued: ['mail-queued', 'sign'],
  sending: ['mail-sending', 'sign'],
  sent: ['mail-sent', 'go'],
  failed: ['mail-stopped', 'stop'],
} as const;

export function mailList({ state }: Filing, messages: readonly FilingMessage[], say: Say): Html {
  if (messages.length === 0)
    return state === 'unsigned' ? html`<p class="soft">${say('mail-unsigned')}</p>` : html``;
  return html`<ul class="mails" data-mails>${messages.map(({ kind, to, state, attempts }) => {
    const [word, tone] = STATES[state];
    const reply = attempts.at(-1)?.reply ?? '';
    return html`<li><b>${say(KINDS[kind])}</b> ${chip(tone, say(word))}<small translate="no">${to}</small>${reply === '' ? '' : html`<code lang="en">${reply}</code>`}</li>`;
  })}</ul>`;
}

export interface ScanForm {
  readonly id: string;
  /** Where the scan goes. */
  readonly path: string;
  readonly title: string;
  /** Of its heading on the page. */
  readonly level?: 2 | 3;
  readonly says: string;
}

/** @param fault why the scan before was not accepted */
export function scanForm(
  csrf: string,
  { id, path, title, level = 3, says }: ScanForm,
  fault: ToldFault | undefined,
  say: Say,
): Html {
  return html`<form class="drop" method="post" action="${path}" enctype="multipart/form-data" data-drop>${token(csrf)}
${level === 2 ? html`<h2>${title}</h2>` : html`<h3>${title}</h3>`}
${fault === undefined ? '' : note('stop', html`<b>${say('scan-refused')}</b> ${faultText(fault)}`, html` role="alert" tabindex="-1" data-focus`)}
<p class="soft" id="${id}-says">${says}</p>
<div class="attach"><label class="unseen" for="${id}">${say('scan-file')}</label><input id="${id}" name="scan" type="file" accept="application/pdf,image/jpeg,image/png" aria-describedby="${id}-says"><button type="submit">${say('attach')}</button></div></form>`;
}

/** For a filing whose signed paper is missing. */
export const attachForm = (csrf: string, number: number, fault: ToldFault | undefined, say: Say): Html =>
  scanForm(
    csrf,
    {
      ...{ id: `scan-${number}`, path: `/filings/${number}/scan` },
      ...{ title: say('attach-title'), says: say('attach-says') },
    },
    fault,
    say,
  );
