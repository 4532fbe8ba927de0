/** A scan that leads to no filing by itself: somebody chooses the filing, or another file. */
import type { Filing } from '../../shapes/documents/filing.js';
import { type Html, html } from '../../web/html.js';
import type { Viewer } from '../sitting/desk.js';
import type { ToldFault } from '../words/faultWords.js';
import { type Say, sayIn, type Word } from '../words/words.js';
import { scanForm } from './filingParts.js';
import { chip, faultText, note, type Page, token } from './layout.js';
import { stateTone } from './stateTone.js';
import { vinText } from './vinText.js';

export interface ScanChoice {
  /** Of the file. */
  readonly name: string;
  /** Why it leads nowhere by itself. */
  readonly why: Word;
  readonly filings: readonly Filing[];
  /** Number of the filing that the scan shows. */
  readonly shown: number | undefined;
  /** Why the choice before was refused. */
  readonly fault?: ToldFault | undefined;
}

export function scanPage({ session, language }: Viewer, choice: ScanChoice): Page {
  const say = sayIn(language);
  const { csrf } = session;
  const { name, why, filings, shown, fault } = choice;
  const told = fault ?? { text: say(why, { name, n: shown ?? '' }), language };
  const content = html`<h1>${say('scan-title')}</h1>
${note(fault === undefined ? 'sign' : 'stop', faultText(told), html` role="alert" tabindex="-1" data-focus`)}
${filings.length === 0 ? html`<p class="card">${say('scan-none-waits')}</p>` : offers(csrf, filings, shown, say)}
${scanForm(csrf, { id: 'scan', path: '/scan', title: say('scan-another'), level: 2, says: say('scan-here') }, undefined, say)}`;
  return { title: say('scan-title'), at: 'desk', content, again: { kind: 'address', path: '/scan' } };
}

function offers(csrf: string, filings: readonly Filing[], shown: number | undefined, say: Say): Html {
  const one = ({ number, buyer, campaign, vin, day, state }: Filing): Html =>
    html`<label><input type="radio" name="filing" value="${number}"${number === shown ? html` checked` : ''}><span><b translate="no">${buyer.name}</b><small>${say('number')} ${number} · ${campaign} · ${vinText(vin)} · ${say.day(day)}</small></span>${chip(stateTone(state), say(`is-${state}`))}</label>`;
  return html`<form class="card stack" method="post" action="/scan/attach">${token(csrf)}
<fieldset class="offers"><legend>${say('scan-legend')}</legend>${filings.map(one)}</fieldset>
<button class="main" type="submit" data-next>${say('attach')}</button></form>`;
}
