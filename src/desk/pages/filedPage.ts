/** What one sitting put on file, and what is still to be done for it. */
import type { FilingHistory } from '../../disclose/filings/historyOf.js';
import { type Html, html } from '../../web/html.js';
import { icon } from '../../web/icons.js';
import type { Viewer } from '../sitting/desk.js';
import { type Say, sayIn, type Word } from '../words/words.js';
import { attachForm, mailList, paperList } from './filingParts.js';
import { steps } from './formPage.js';
import { chip, note, type Page } from './layout.js';
import { vinText } from './vinText.js';

export function filedPage(viewer: Viewer, histories: readonly FilingHistory[], mail: Word | undefined): Page {
  const say = sayIn(viewer.language);
  const unsigned = histories.some(({ filing }) => filing.state === 'unsigned');
  const [first] = histories;
  const tone = unsigned ? 'sign' : 'go';
  const content = html`<p class="which">${first === undefined ? '' : vinText(first.filing.vin)}</p>
${steps(3, say, !unsigned)}
<section class="verdict ${tone}" aria-labelledby="verdict">${icon(tone)}
<div><h1 id="verdict" tabindex="-1" data-focus>${say('filed-title')}</h1><p>${say(unsigned ? 'filed-unsigned' : 'filed-signed')}</p></div>
<div class="acts"><a class="button main" href="/" data-next>${say('next-vehicle')}</a></div>
</section>
${mail === undefined ? '' : note('sign', say(mail))}
${histories.map((each) => card(viewer, each, say))}`;
  const path = `/filed/${histories.map(({ filing }) => filing.number).join('-')}`;
  return { title: say('filed-title'), at: 'desk', content, again: { kind: 'address', path } };
}

function card({ session }: Viewer, { filing, messages }: FilingHistory, say: Say): Html {
  const { number, campaign, buyer, state } = filing;
  return html`<section class="card campaign"><header><h2><a href="/filings/${number}">${say('number')} ${number}</a> <span class="soft">${campaign} · <span translate="no">${buyer.name}</span></span></h2>${chip(state === 'signed' ? 'go' : 'sign', say(`is-${state}`))}</header>
<div class="halves"><div><h3>${say('papers')}</h3>${paperList(filing, say)}</div><div>${mailList(filing, messages, say)}</div></div>
${state === 'unsigned' ? attachForm(session.csrf, number, undefined, say) : ''}</section>`;
}
