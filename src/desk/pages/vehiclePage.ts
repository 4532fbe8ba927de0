/** The vehicle: first the verdict and the next step, then everything that is open on it. */
import type { LookedUp, LookedUpCampaign } from '../../disclose/lookup/lookedUp.js';
import type { Filing } from '../../shapes/documents/filing.js';
import { type Html, html } from '../../web/html.js';
import { icon } from '../../web/icons.js';
import type { Viewer } from '../sitting/desk.js';
import { type Say, sayIn } from '../words/words.js';
import { type CampaignTexts, campaignCard } from './campaignCard.js';
import { hidden, note, type Page, type Tone, token } from './layout.js';
import { stateForm } from './stateForm.js';
import { vinText } from './vinText.js';

export interface Found {
  readonly found: LookedUp;
  /** What the dealer stated, by name of the setting. */
  readonly stated: Readonly<Record<string, string>>;
  /** What the page says of each campaign, by code. */
  readonly told: ReadonlyMap<string, CampaignTexts>;
  /** What stands on file for it at this dealer. */
  readonly filings: readonly Filing[];
}

const TONES: Readonly<Record<LookedUp['step'], Tone>> = {
  hold: 'stop',
  book: 'go',
  sign: 'sign',
  tell: 'sign',
  ask: 'ask',
  none: 'go',
};

export function vehiclePage(viewer: Viewer, { found, stated, told, filings }: Found): Page {
  const say = sayIn(viewer.language);
  const { vin, campaigns, step, unread } = found;
  const shown = campaigns.filter(({ open, state }) => open || state === 'done');
  const others = campaigns.filter((each) => !shown.includes(each));
  const content = html`<form id="again" method="post" action="/vehicle" hidden>${token(viewer.session.csrf)}${hidden('vin', vin)}${fields(stated)}</form>
${vehicleLine(found, say)}
${verdict(viewer, found, stated, say)}
<div class="split">
<div>
${step === 'ask' ? stateForm(viewer, found, stated, say) : ''}
${unread.length === 0 ? '' : note('sign', say('unread', { names: unread.map(({ name }) => name).join(', ') }))}
${shown.map((each) => campaignCard(each, told.get(each.code) ?? untold(each), say))}
</div>
<aside>
${facts(found, say)}
${onFile(filings, say)}
${alsoChecked(others, say)}
${step === 'ask' ? '' : stateForm(viewer, found, stated, say)}
</aside>
</div>`;
  return {
    title: say(`${step}-title`),
    at: 'desk',
    content,
    again: { kind: 'form', id: 'again', action: '/vehicle' },
  };
}

const untold = ({ title }: LookedUpCampaign): CampaignTexts => ({ title, expected: undefined, actions: [] });

export const fields = (values: Readonly<Record<string, string>>): Html[] =>
  Object.entries(values).map(([name, value]) => hidden(name, value));

export function vehicleLine({ vin, vehicle }: Pick<LookedUp, 'vin' | 'vehicle'>, say: Say): Html {
  const { model, model_year, status } = vehicle;
  return html`<p class="which">${model === null && model_year === null ? '' : html`<b>${model_year} ${model}</b>`} ${vinText(vin)} ${status === null ? '' : html`<span class="soft">${say(status).toLowerCase()}</span>`} <a href="/" data-other>${say('other-vehicle')}</a></p>`;
}

/** Those of which the buyer may sign a form now. */
export const signable = ({ campaigns }: LookedUp): readonly LookedUpCampaign[] =>
  campaigns.filter(({ open, form }) => open && form?.may_sign === true);

function verdict(viewer: Viewer, found: LookedUp, stated: Found['stated'], say: Say): Html {
  const { step, campaigns, known } = found;
  const codes = campaigns.filter((each) => each.step === step).map(({ code }) => code);
  const done = campaigns.filter(({ state }) => state === 'done').map(({ code }) => code);
  const tone = TONES[step];
  const text =
    step === 'ask' && !known
      ? say('ask-unknown')
      : step === 'none' && done.length > 0
        ? say('none-done', { codes: done.join(', ') })
        : say(`${step}-says`, { codes: codes.join(', ') });
  return html`<section class="verdict ${tone}" aria-labelledby="verdict">${icon(tone)}
<div><h1 id="verdict" tabindex="-1" data-focus>${say(`${step}-title`)}</h1><p>${text}</p></div>
${step === 'hold' ? '' : formButtons(viewer, found, stated, say)}
</section>`;
}

function formButtons(
  { session, language }: Viewer,
  found: LookedUp,
  stated: Found['stated'],
  say: Say,
): Html {
  const campaigns = signable(found);
  if (campaigns.length === 0) return html``;
  const other = language === 'en' ? 'es' : 'en';
  return html`<form class="acts" method="post" action="/form">${token(session.csrf)}${hidden('vin', found.vin)}${fields(stated)}${campaigns.map(({ code }) => hidden('campaign', code))}
<button class="main" type="submit" name="language" value="${language}" data-next>${say(campaigns.length > 1 ? 'make-forms' : 'make-form', { n: campaigns.length })}</button>
${campaigns.some(({ form }) => form?.languages.includes(other)) ? html`<button class="other" type="submit" name="language" value="${other}">${say('in-spanish')}</button>` : ''}
</form>`;
}

function alsoChecked(others: readonly LookedUpCampaign[], say: Say): Html {
  if (others.length === 0) return html``;
  return html`<section class="card"><h2>${say('also-looked')}</h2><ul class="seen">${others.map(
    ({ code, why }) => html`<li><b>${code}</b> ${say.language === 'en' ? why : say('not-covered')}</li>`,
  )}</ul></section>`;
}

function facts({ vehicle, known }: LookedUp, say: Say): Html {
  const rows = [
    [say('model'), vehicle.model],
    [say('model-year'), vehicle.model_year],
    [say('built'), vehicle.production_date && say.day(vehicle.production_date)],
    [say('status'), vehicle.status === null ? null : say(vehicle.status)],
  ] as const;
  const list = html`<dl>${rows.map(
    ([label, value]) => html`<dt>${label}</dt><dd>${value ?? say('not-known')}</dd>`,
  )}</dl>`;
  const isBlank = !known && rows.every(([, value]) => value === null);
  return html`<section class="card"><h2>${say('vehicle')}</h2>${known ? '' : html`<p class="soft">${say('not-known')}</p>`}${isBlank ? '' : list}</section>`;
}

function onFile(filings: readonly Filing[], say: Say): Html {
  if (filings.length === 0) return html``;
  return html`<section class="card"><h2>${say('on-file')}</h2><ul class="jobs">${filings.map(
    ({ number, campaign, day, state }) =>
      html`<li><a href="/filings/${number}">${campaign}</a><span class="soft">${say(`is-${state}`)}</span><small>${say('number')} ${number} · ${say.day(day)}</small></li>`,
  )}</ul></section>`;
}
