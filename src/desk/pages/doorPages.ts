/** Pages before a session, and those that say what went wrong. */
import type { Dealer } from '../../shapes/dealer.js';
import type { Language } from '../../shapes/units.js';
import { type Html, html } from '../../web/html.js';
import type { Refused } from '../../web/openServer.js';
import type { Theme } from '../sitting/desk.js';
import type { ToldFault } from '../words/faultWords.js';
import { sayIn } from '../words/words.js';
import { field } from './fields.js';
import { door, faultText, note, token } from './layout.js';

interface Look {
  readonly language: Language;
  readonly theme: Theme;
}

/** @param why of a failure, as the program says it */
/** @param why `isUnsure`: the store was lost, perhaps after it had filed */
export function troublePage(
  { language, theme }: Look,
  kind: Refused,
  why: ToldFault & { readonly isUnsure: boolean },
): string {
  const say = sayIn(language);
  const title = say(`${kind}-title`);
  const text =
    kind === 'failed'
      ? html`<p>${faultText(why)}</p><p>${say(why.isUnsure ? 'failed-unsure' : 'failed-safe')}</p>`
      : html`<p>${say(`${kind}-says`)}</p>`;
  const back = kind === 'entry' ? '' : html`<p><a class="button" href="/">${say('back')}</a></p>`;
  return door(language, theme, title, html`<h1 tabindex="-1" data-focus>${title}</h1>${text}${back}`);
}

export function dealerPage({ language, theme }: Look, csrf: string, dealers: readonly Dealer[]): string {
  const say = sayIn(language);
  const options = dealers.map(({ code, name }) => html`<option value="${code}">${name} (${code})</option>`);
  return door(
    language,
    theme,
    say('dealer-title'),
    html`<h1>${say('dealer-title')}</h1><p>${say('dealer-says')}</p><form class="stack" method="post" action="/dealer">${token(csrf)}<div class="field"><label for="dealer">${say('dealer')}</label><select id="dealer" name="dealer" translate="no">${options}</select></div><button class="main" type="submit" data-next>${say('dealer-use')}</button></form>`,
  );
}

/** @param fault why the try before failed */
export function signInPage({ language, theme }: Look, name: string, fault: string | undefined): string {
  const say = sayIn(language);
  const told: Html | '' = fault === undefined ? '' : note('stop', fault, html` role="alert"`);
  return door(
    language,
    theme,
    say('sign-in'),
    html`<h1>${say('sign-in')}</h1>${told}<form class="stack" method="post" action="/sign-in">${field({ name: 'name', label: say('user-name'), value: name })}${field({ name: 'password', label: say('password'), type: 'password', value: '' })}<button class="main" type="submit" data-next>${say('sign-in')}</button></form>`,
  );
}
