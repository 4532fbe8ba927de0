/** One filing: its papers, its history, and what may be done with it. */
import type { FilingHistory } from '../../disclose/filings/historyOf.js';
import type { Filing } from '../../shapes/documents/filing.js';
import { type Html, html } from '../../web/html.js';
import { manages, type Viewer } from '../sitting/desk.js';
import type { ToldFault } from '../words/faultWords.js';
import { type Say, sayIn, type Word } from '../words/words.js';
import { attachForm, mailList, paperList } from './filingParts.js';
import { chip, faultText, note, type Page, token } from './layout.js';
import { stateTone } from './stateTone.js';
import { vinText } from './vinText.js';

/** @param fault why a step was refused */
export function filingPage(viewer: Viewer, history: FilingHistory, fault: ToldFault | undefined): Page {
  const say = sayIn(viewer.language);
  const { filing, messages } = history;
  const { number, state, campaign, vin } = filing;
  const standing = state === 'signed' || state === 'unsigned';
  const content = html`<p class="which">${vinText(vin)} <span class="soft">${campaign}</span></p>
<header class="heading"><h1>${say('filing-title', { n: number })}</h1>${chip(stateTone(state), say(`is-${state}`))}</header>
<div class="split"><div>
${fault === undefined || state === 'unsigned' ? '' : note('stop', faultText(fault), html` role="alert"`)}
${state === 'unsigned' ? html`<section class="card">${attachForm(viewer.session.csrf, number, fault, say)}</section>` : ''}
<section class="card"><h2>${say('papers')}</h2>${paperList(filing, say)}${mailList(filing, messages, say)}</section>
<section class="card"><h2>${say('history')}</h2>${events(filing, say)}</section>
</div><aside>
${facts(filing, say)}
${again(viewer, filing, say)}
${standing ? changes(viewer, filing, say) : ''}
</aside></div>`;
  return {
    title: say('filing-title', { n: number }),
    at: 'cabinet',
    content,
    again: { kind: 'address', path: `/filings/${number}` },
  };
}

function facts({ buyer, day, dealer, staff, reason, phase }: Filing, say: Say): Html {
  const rows = [
    [say('name'), buyer.name],
    [say('email'), breakable(buyer.email)],
    [say('phone'), buyer.phone],
    [say('date'), say.day(day)],
    [say('phase'), phase === undefined ? '' : String(phase)],
    [say('dealer'), [dealer, staff].filter(Boolean).join(', ')],
    [say('reason'), reason],
  ] as const;
  return html`<section class="card"><h2>${say('buyer')}</h2><dl>${rows
    .filter(([, value]) => value !== '')
    .map(([label, value]) => html`<dt>${label}</dt><dd translate="no">${value}</dd>`)}</dl></section>`;
}

/** An address breaks before its at sign, if it must. */
function breakable(address: string): Html | '' {
  const at = address.lastIndexOf('@');
  return address === '' ? '' : html`${address.slice(0, at)}<wbr>${address.slice(at)}`;
}

function events({ at, user, kind, about, changedBy, papers }: Filing, say: Say): Html {
  const link = (number: number, text: string): Html => html`<a href="/filings/${number}">${text}</a>`;
  const rows: readonly (readonly [string, Html])[] = [
    [at, html`${say('was-filed', { user })}`],
    ...(about === undefined
      ? []
      : [
          [
            at,
            link(about, say(kind === 'withdrawal' ? 'was-withdraws' : 'was-corrects', { n: about })),
          ] as const,
        ]),
    ...papers.map(
      (paper) =>
        [
          paper.at,
          html`${paper.kind === 'scan' ? say('was-scanned', { user: paper.user }) : say('was-signed')}`,
        ] as const,
    ),
    ...(changedBy === undefined
      ? []
      : [['', link(changedBy, say('was-changed', { n: changedBy }))] as const]),
  ];
  return html`<ol class="history">${rows.map(
    ([when, what]) =>
      html`<li>${when === '' ? '' : html`<time datetime="${when}">${say.day(when.slice(0, 10))}, ${when.slice(11, 16)} UTC</time> `}${what}</li>`,
  )}</ol>`;
}

/** What can be done once more, without a change. */
function again(viewer: Viewer, { number, form, papers, state, messages }: Filing, say: Say): Html {
  const { csrf } = viewer.session;
  const printed = papers.findLast(({ kind }) => kind === 'screen');
  const paper = printed === undefined ? 'form' : `paper-${printed.position}`;
  const act = (step: string, word: Word): Html =>
    html`<form class="stack" method="post" action="/filings/${number}/${step}">${token(csrf)}<button type="submit">${say(word)}</button></form>`;
  return html`<section class="card steps-again">${form === undefined ? '' : html`<p><a class="button" href="/filings/${number}/${paper}" target="_blank">${say('print-again')}</a></p>`}
${state === 'signed' || (state === 'unsigned' && messages.length > 0) ? act('send', 'send-again') : ''}
${manages(viewer) ? act('export', 'export') : ''}</section>`;
}

function changes(viewer: Viewer, { number }: Filing, say: Say): Html {
  const { csrf } = viewer.session;
  return html`<section class="card"><form class="stack" method="post" action="/filings/${number}/correct">${token(csrf)}<button type="submit">${say('correct')}</button></form>
${manages(viewer) ? withdrawal(csrf, number, say) : ''}</section>`;
}

function withdrawal(csrf: string, number: number, say: Say): Html {
  return html`<details><summary>${say('withdraw')}</summary><form class="stack" method="post" action="/filings/${number}/withdraw">${token(csrf)}<p class="soft">${say('withdraw-says')}</p>
<div class="field"><label for="reason">${say('reason')}</label><input id="reason" name="reason" type="text" maxlength="500" autocomplete="off"></div><button class="danger" type="submit">${say('withdraw')}</button></form></details>`;
}
