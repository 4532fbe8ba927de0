/** The desk: the VIN box, what is missing, and what was filed today. */
import type { VinReading } from '../../disclose/permission/readVin.js';
import type { Filing } from '../../shapes/documents/filing.js';
import { type Html, html } from '../../web/html.js';
import type { Viewer } from '../sitting/desk.js';
import type { ToldFault } from '../words/faultWords.js';
import { type Say, sayIn } from '../words/words.js';
import { scanForm } from './filingParts.js';
import { type Page, token } from './layout.js';
import { vinText } from './vinText.js';

type Wrong = Extract<VinReading, { kind: 'wrong' }>;

export interface Home {
  readonly today: readonly Filing[];
  readonly unsigned: readonly Filing[];
  /** What was typed and cannot be read. */
  readonly wrong?: Wrong | undefined;
  /** Why a scan was not accepted. */
  readonly scan?: ToldFault | undefined;
}

export function homePage({ session, language }: Viewer, { today, unsigned, wrong, scan }: Home): Page {
  const say = sayIn(language);
  const content = html`<div class="split">
<div>
<h1>${say('vin-title')}</h1>
${vinForm(session.csrf, wrong, say)}
${wrong === undefined ? '' : likely(wrong, session.csrf, say)}
</div>
<aside>
<section class="card"><h2>${say('waiting-title')}</h2>${jobs(unsigned, say('waiting-none'), say)}
${scanForm(session.csrf, { id: 'scan', path: '/scan', title: say('attach-title'), says: say('scan-here') }, scan, say)}</section>
<section class="card"><h2>${say('today-title')}</h2>${jobs(today, say('today-none'), say)}</section>
</aside>
</div>`;
  return {
    title: say('vin-title'),
    at: 'desk',
    content,
    again: { kind: 'form', id: 'look-up', action: '/' },
  };
}

function vinForm(csrf: string, wrong: Wrong | undefined, say: Say): Html {
  const says =
    wrong === undefined ? say('vin-hint') : html`<b>${say('vin-wrong')}</b> ${wrongText(wrong, say)}`;
  return html`<form id="look-up" class="vinbox${wrong === undefined ? '' : ' wrong'}" method="post" action="/vehicle" data-vin
 data-count="${say('vin-count')}" data-good="${say('vin-good')}" data-wrong="${say('vin-wrong-says')}" data-long="${say('vin-long')}" data-character="${say('vin-character')}" data-hint="${say('vin-hint')}">
${token(csrf)}
<label for="vin">${say('vin-label')}</label>
<div class="vinline"><input id="vin" name="vin" type="text" value="${wrong?.vin ?? ''}" maxlength="40" autocomplete="off" autocapitalize="characters" spellcheck="false" translate="no" aria-describedby="vin-says"${wrong === undefined ? '' : html` aria-invalid="true"`} autofocus>
<button class="main" type="submit">${say('look-up')}</button></div>
<p id="vin-says" role="status" class="vinsays">${says}</p>
</form>`;
}

function wrongText({ vin, code }: Wrong, say: Say): string {
  if (code === 'VIN_LENGTH') return say('vin-short', { n: vin.length });
  return say('vin-wrong-says');
}

function likely({ vin, likely }: Wrong, csrf: string, say: Say): Html {
  if (likely.length === 0) return html``;
  const each = likely.map(
    (
      one,
      index,
    ) => html`<li><form method="post" action="/vehicle">${token(csrf)}<button class="likely" type="submit" name="vin" value="${one.vin}" data-likely="${index + 1}">
${vinText(one.vin, vin)}<span>${one.model_year} ${one.model}</span><kbd>Alt ${index + 1}</kbd></button></form></li>`,
  );
  return html`<section aria-labelledby="likely-title"><h2 id="likely-title">${say('likely-title')}</h2><p class="soft">${say('likely-says')}</p><ul class="plain">${each}</ul></section>`;
}

function jobs(filings: readonly Filing[], none: string, say: Say): Html {
  if (filings.length === 0) return html`<p class="soft">${none}</p>`;
  return html`<ul class="jobs">${filings.map(
    ({ number, buyer, vin, campaign, day }) =>
      html`<li><a href="/filings/${number}"><span translate="no">${buyer.name}</span></a><span class="soft">${campaign}</span><small translate="no">${vin} · ${say.day(day)}</small></li>`,
  )}</ul>`;
}
