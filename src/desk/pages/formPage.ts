/** The form's details, with the very form beside them. */
import type { LookedUp } from '../../disclose/lookup/lookedUp.js';
import { type Html, html, trusted } from '../../web/html.js';
import type { Viewer } from '../sitting/desk.js';
import type { Entries, Faults } from '../sitting/entries.js';
import { type Say, sayIn } from '../words/words.js';
import { choice, field, statusChoice } from './fields.js';
import { hidden, note, type Page, token } from './layout.js';
import { vehicleLine } from './vehiclePage.js';

/** The pages of one form as SVG. */
export interface ShownForm {
  readonly code: string;
  readonly pages: readonly string[];
}

export interface Details {
  readonly vehicle: Pick<LookedUp, 'vin' | 'vehicle'>;
  readonly entries: Entries;
  readonly faults: Faults;
  readonly forms: readonly ShownForm[];
  /** Codes of the campaigns whose form is not there in Spanish. */
  readonly englishOnly: readonly string[];
}

export function formPage({ session, language }: Viewer, details: Details): Page {
  const say = sayIn(language);
  const { vehicle, entries, faults, forms } = details;
  const { corrects } = entries;
  const content = html`${vehicleLine(vehicle, say)}
<h1 class="step-title">${say('form-title')}</h1>
${steps(1, say)}
<div class="work">
<form id="details" method="post" action="/sign" data-details>
${token(session.csrf)}${carried(entries)}
${corrects === undefined ? '' : note('info', say('corrects-note', { n: corrects }))}
${faultList(faults, say)}
${details.englishOnly.map((code) => note('sign', say('spanish-missing', { code })))}
${buyerFields(entries, faults, say)}
${saleFields(entries, faults, say)}
<div class="send">
<button class="main" type="submit" data-next>${say('sign-here')}</button>
<button type="submit" formaction="/file">${say('sign-paper')}</button>
<button class="quiet" type="submit" formaction="/form" formnovalidate data-draw>${say('draw-again')}</button>
</div>
</form>
${sheets(forms, say, 'details')}
</div>`;
  return {
    title: say('form-title'),
    at: 'desk',
    content,
    again: { kind: 'form', id: 'details', action: '/form' },
  };
}

/** What the page itself does not ask for. */
export const carried = ({ vin, campaigns, corrects }: Entries): Html[] => [
  hidden('vin', vin),
  ...campaigns.map((code) => hidden('campaign', code)),
  ...(corrects === undefined ? [] : [hidden('corrects', String(corrects))]),
];

/** @param isSigned false for a form that is filed before anybody signs it */
export function steps(now: 1 | 2 | 3, say: Say, isSigned = true): Html {
  const names = [say('step-details'), say('step-sign'), say('step-filed')];
  return html`<ol class="steps" aria-label="${say('steps')}">${names.map(
    (name, index) =>
      html`<li${index + 1 === now ? html` aria-current="step"` : index + 1 < now && (isSigned || index === 0) ? html` class="done"` : ''}>${name}</li>`,
  )}</ol>`;
}

export function faultList(faults: Faults, say: Say): Html {
  if (faults.size === 0) return html``;
  const items = [...faults].map(([name, text]) => html`<li><a href="#${name}">${text}</a></li>`);
  return note(
    'stop',
    html`<b>${say('faults-title')}</b><ul>${items}</ul>`,
    html` role="alert" tabindex="-1" data-focus`,
  );
}

function buyerFields({ values }: Entries, faults: Faults, say: Say): Html {
  const one = (name: string, label: string, more: object = {}): Html =>
    field({ name, label, value: values[name] ?? '', fault: faults.get(name), ...more });
  return html`<fieldset><legend>${say('buyer')}</legend><div class="fields">
${one('name', say('name'), { required: say('required'), wide: true })}
${one('address1', say('street'))}
${one('address2', say('place'))}
${one('email', say('email'), { type: 'email', most: 254, hint: say('email-hint') })}
${one('mobile_phone', say('mobile-phone'), { type: 'tel', most: 40 })}
</div>
${choice('language', say('buyer-reads'), values.language ?? 'en', [
  ['en', 'English'],
  ['es', 'Español'],
])}</fieldset>`;
}

function saleFields({ values }: Entries, faults: Faults, say: Say): Html {
  const { model, model_year: year, production_date: built } = values;
  const stated = Object.entries({ model, model_year: year, production_date: built });
  return html`<fieldset><legend>${say('sale')}</legend><div class="fields">
${field({ name: 'date', label: say('date'), type: 'date', value: values.date ?? '', required: say('required'), fault: faults.get('date') })}
${field({ name: 'staff_name', label: say('staff'), value: values.staff_name ?? '', required: say('required'), fault: faults.get('staff_name') })}
</div>
${statusChoice(values.status ?? '', say)}
${stated.map(([name, value]) => (value === undefined ? '' : hidden(name, value)))}</fieldset>`;
}

/** @param form id of the form whose values make the PDF */
export function sheets(forms: readonly ShownForm[], say: Say, form: string): Html {
  const pages = forms.flatMap(({ code, pages }) =>
    pages.map(
      (svg, index) =>
        html`<div class="sheet" role="group" aria-label="${say('sheet-of', { code, n: index + 1 })}">${trusted(svg)}</div>`,
    ),
  );
  return html`<section class="preview" aria-labelledby="preview"><header><h2 id="preview">${say('the-form')}</h2><span class="soft">${say('as-printed')}</span>${forms.map(
    ({ code }) =>
      html` <button class="quiet" type="submit" form="${form}" formaction="/pdf/${code}" formtarget="_blank" formnovalidate>${say('show-pdf')} ${forms.length > 1 ? code : ''}</button>`,
  )}</header><div data-sheets>${pages}</div></section>`;
}
