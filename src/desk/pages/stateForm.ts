/** Asks the dealer for what our records lack of the vehicle. */
import type { LookedUp } from '../../disclose/lookup/lookedUp.js';
import { type Html, html } from '../../web/html.js';
import type { Viewer } from '../sitting/desk.js';
import type { Say } from '../words/words.js';
import { statusChoice } from './fields.js';
import { hidden, token } from './layout.js';

export function stateForm(
  { session }: Viewer,
  { vin, vehicle }: LookedUp,
  stated: Readonly<Record<string, string>>,
  say: Say,
): Html {
  const status = stated.status ?? vehicle.status ?? '';
  const field = (name: string, label: string, type: string, value: string | number | null): Html =>
    html`<div class="field"><label for="${name}">${label}</label><input id="${name}" name="${name}" type="${type}" value="${stated[name] ?? value ?? ''}" maxlength="60" autocomplete="off"></div>`;
  return html`<section class="card"><h2>${say('state-title')}</h2><form class="stack" method="post" action="/vehicle">${token(session.csrf)}${hidden('vin', vin)}
${statusChoice(status, say)}
<div class="fields">${field('model', say('model'), 'text', vehicle.model)}${field('model_year', say('model-year'), 'text', vehicle.model_year)}${field('production_date', say('built'), 'date', vehicle.production_date)}</div>
<button type="submit">${say('state-again')}</button></form></section>`;
}
