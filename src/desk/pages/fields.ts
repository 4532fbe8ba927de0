/** Fields of forms, each with its label, hint and fault. */
import type { VehicleStatus } from '../../shapes/records.js';
import { type Html, html } from '../../web/html.js';
import type { Say } from '../words/words.js';

export interface Field {
  readonly name: string;
  readonly label: string;
  readonly type?: 'text' | 'email' | 'tel' | 'date' | 'password';
  readonly value: string;
  readonly hint?: string;
  readonly fault?: string | undefined;
  readonly required?: string;
  readonly most?: number;
  readonly wide?: boolean;
}

export function field({
  name,
  label,
  type = 'text',
  value,
  hint,
  fault,
  required,
  most = 200,
  wide,
}: Field): Html {
  const about = [hint === undefined ? '' : `${name}-hint`, fault === undefined ? '' : `${name}-fault`].filter(
    Boolean,
  );
  return html`<div class="field${wide ? ' wide' : ''}"><label for="${name}">${label}${required === undefined ? '' : html` <span class="soft">(${required})</span>`}</label>
<input id="${name}" name="${name}" type="${type}" value="${value}" maxlength="${most}" autocomplete="off"${required === undefined ? '' : html` aria-required="true"`}${fault === undefined ? '' : html` aria-invalid="true"`}${about.length === 0 ? '' : html` aria-describedby="${about.join(' ')}"`}>
${hint === undefined ? '' : html`<span class="hint" id="${name}-hint">${hint}</span>`}${fault === undefined ? '' : html`<span class="fault" id="${name}-fault">${fault}</span>`}</div>`;
}

/** One of a few values, all in sight. */
export function choice(
  name: string,
  label: string,
  value: string,
  options: readonly (readonly [value: string, text: string])[],
): Html {
  return html`<fieldset class="choice"><legend>${label}</legend><div>${options.map(
    ([each, text]) =>
      html`<label><input type="radio" name="${name}" value="${each}"${each === value ? html` checked` : ''}> <span>${text}</span></label>`,
  )}</div></fieldset>`;
}

/** What most vehicles are sold as. */
const USUAL: readonly VehicleStatus[] = ['used', 'certified', 'new'];
const RARE: readonly VehicleStatus[] = ['demonstrator', 'rental'];

/** @param status what is recorded or stated; a rare one is offered where it is that */
export function statusChoice(status: string, say: Say): Html {
  const offered = [...USUAL, ...RARE.filter((each) => each === status)];
  return choice(
    'status',
    say('status'),
    status,
    offered.map((each) => [each, say(each)]),
  );
}
