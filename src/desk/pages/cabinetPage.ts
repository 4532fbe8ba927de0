/** The cabinet: everything this dealer has on file, with a search. */
import { FILING_STATES, type Filing } from '../../shapes/documents/filing.js';
import { type Html, html } from '../../web/html.js';
import type { Viewer } from '../sitting/desk.js';
import { type Say, sayIn } from '../words/words.js';
import { field } from './fields.js';
import { chip, type Page, token } from './layout.js';
import { stateTone } from './stateTone.js';

export interface Search {
  readonly find: string;
  readonly from: string;
  readonly to: string;
  readonly state: string;
}

export interface Drawer {
  readonly search: Search;
  readonly filings: readonly Filing[];
  /** Whether there are more than those. */
  readonly more: boolean;
}

export function cabinetPage({ session, language }: Viewer, { search, filings, more }: Drawer): Page {
  const say = sayIn(language);
  const content = html`<h1>${say('cabinet-title')}</h1>
<form id="find-form" class="search" method="post" action="/cabinet">${token(session.csrf)}
${field({ name: 'find', label: say('find-label'), value: search.find })}
${field({ name: 'from', label: say('from'), type: 'date', value: search.from })}
${field({ name: 'to', label: say('to'), type: 'date', value: search.to })}
<div class="field"><label for="state">${say('state')}</label><select id="state" name="state"><option value="">${say('any-state')}</option>${FILING_STATES.map(
    (state) =>
      html`<option value="${state}"${state === search.state ? html` selected` : ''}>${say(`is-${state}`)}</option>`,
  )}</select></div>
<button class="main" type="submit">${say('find')}</button></form>
<div role="status">${filings.length === 0 ? html`<p class="card">${say('found-none')}</p>` : more ? html`<p class="soft">${say('found-more', { n: filings.length })}</p>` : ''}</div>
${filings.length === 0 ? '' : list(filings, say)}`;
  return {
    title: say('cabinet-title'),
    at: 'cabinet',
    content,
    again: { kind: 'form', id: 'find-form', action: '/cabinet' },
  };
}

function list(filings: readonly Filing[], say: Say): Html {
  return html`<table class="list"><thead><tr><th scope="col">${say('number')}</th><th scope="col">${say('date')}</th><th scope="col">${say('buyer')}</th><th scope="col">VIN</th><th scope="col">${say('campaign')}</th><th scope="col">${say('state')}</th></tr></thead><tbody>${filings.map(
    ({ number, day, buyer, vin, campaign, state }) =>
      html`<tr class="${state}"><th scope="row"><a href="/filings/${number}">${number}</a></th><td class="nums"><time datetime="${day}">${say.day(day)}</time></td><td translate="no">${buyer.name}</td><td class="vin" translate="no">${vin}</td><td>${campaign}</td><td>${chip(stateTone(state), say(`is-${state}`))}</td></tr>`,
  )}</tbody></table>`;
}
