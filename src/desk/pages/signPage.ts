/** Signing on the screen: the buyer's consent and two signatures, drawn or typed. */
import { type Html, html } from '../../web/html.js';
import type { Viewer } from '../sitting/desk.js';
import { ENTRY_NAMES, type Faults } from '../sitting/entries.js';
import { type Say, sayIn } from '../words/words.js';
import { carried, type Details, faultList, sheets, steps } from './formPage.js';
import { hidden, type Page, token } from './layout.js';
import { vehicleLine } from './vehiclePage.js';

export interface Signing extends Omit<Details, 'faults' | 'englishOnly'> {
  /** Hashes of the forms as they are shown: others are not signed. */
  readonly hashes: readonly string[];
  readonly faults: Faults;
}

export function signPage({ session, language }: Viewer, signing: Signing): Page {
  const say = sayIn(language);
  const { vehicle, entries, faults, forms, hashes } = signing;
  const { values } = entries;
  const kept = ENTRY_NAMES.flatMap((name) => {
    const value = values[name];
    return value === undefined ? [] : [hidden(name, value)];
  });
  const buyerLanguage = values.language === 'es' ? 'es' : 'en';
  const content = html`${vehicleLine(vehicle, say)}
<h1 class="step-title">${say('step-sign')}</h1>
${steps(2, say)}
<div class="work">
<form id="signing" method="post" action="/file" data-signing>
${token(session.csrf)}${carried(entries)}${kept}${hashes.map((hash) => hidden('form', hash))}${hidden('signed', 'screen')}
${faultList(faults, say)}
<fieldset class="card"><legend>${say('buyer-signs', { name: values.name ?? '' })}</legend>
<label class="check" lang="${buyerLanguage}"><input type="checkbox" id="consent" name="consent" value="yes"${faults.has('consent') ? html` aria-invalid="true"` : ''}> <span>${sayIn(buyerLanguage)('consent')}</span></label>
${pad('buyer', say)}
</fieldset>
<fieldset class="card"><legend>${say('staff-signs', { name: values.staff_name ?? '' })}</legend>
${pad('staff', say)}
</fieldset>
<noscript><p class="note info">${say('needs-script')}</p></noscript>
<div class="send">
<button class="main" type="submit" data-next>${say('file-it')}</button>
<button type="submit" name="paper" value="yes">${say('sign-paper')}</button>
<button class="quiet" type="submit" formaction="/form" formnovalidate>${say('back-details')}</button>
</div>
</form>
${sheets(forms, say, 'signing')}
</div>`;
  return {
    title: say('step-sign'),
    at: 'desk',
    content,
    again: { kind: 'form', id: 'signing', action: '/sign' },
  };
}

/** The pad appears with scripts; the field for a typed name is always there. */
function pad(who: 'buyer' | 'staff', say: Say): Html {
  return html`<div class="pad" data-pad="${who}" data-empty="${say('pad-empty')}" data-drawn="${say('pad-drawn')}" hidden><canvas tabindex="-1" role="img" aria-label="${say('pad-empty')}"></canvas></div>
<input type="hidden" name="${who}_ink" value="">
<div class="padfoot"><button class="small" type="button" data-clear="${who}" hidden>${say('clear')}</button>
<div class="field"><label for="${who}_typed">${say('type-name')}</label><input id="${who}_typed" name="${who}_typed" type="text" maxlength="80" autocomplete="off"></div></div>`;
}
