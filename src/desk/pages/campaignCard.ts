/** A card for one campaign that is open on the vehicle, or done. */
import type { LookedUpCampaign } from '../../disclose/lookup/lookedUp.js';
import type { Language } from '../../shapes/units.js';
import { type Html, html } from '../../web/html.js';
import { tellFault } from '../words/faultWords.js';
import type { Say } from '../words/words.js';
import { chip, type Tone } from './layout.js';

const TONES: Readonly<Record<LookedUpCampaign['state'], Tone | 'plain'>> = {
  done: 'go',
  available: 'go',
  interim: 'sign',
  'not-yet': 'sign',
  unknown: 'ask',
  none: 'plain',
};

/** What an owner should do until the remedy. */
export interface OwnerAction {
  readonly severity: 'severe' | 'advice';
  readonly headline: string | undefined;
  readonly text: string | undefined;
  /** Of headline and text. */
  readonly language: Language;
}

/** What the campaign file says, in the language of the page where it is there. */
export interface CampaignTexts {
  readonly title: string;
  /** When the remedy is expected; undefined where nobody says. */
  readonly expected: string | undefined;
  /** What owners should do until the remedy. */
  readonly actions: readonly OwnerAction[];
}

export function campaignCard(
  campaign: LookedUpCampaign,
  { title, expected, actions }: CampaignTexts,
  say: Say,
): Html {
  const { code, state, phase, agency_numbers: agency, notices, open } = campaign;
  const rows: readonly (readonly [string, string])[] = [
    [say('phase'), phase === null ? '' : say('phase-of', { n: phase.number, of: phase.of })],
    [say('expected'), campaign.expected === null ? '' : (expected ?? campaign.expected)],
    [say('agency'), agency.join(', ')],
    [say('mailed'), notices.map((notice) => noticeText(notice, say)).join('; ')],
    [say('may-sign'), open ? formText(campaign, say) : ''],
  ];
  return html`<section class="card campaign">
<header><h2>${title} <span class="soft">${code}</span></h2>${chip(TONES[state], say(`state-${state}`))}</header>
<dl>${rows.filter(([, value]) => value !== '').map(([label, value]) => html`<dt>${label}</dt><dd>${value}</dd>`)}</dl>
${open ? actionsOf(actions, say) : ''}
</section>`;
}

function noticeText({ id, day, effect }: LookedUpCampaign['notices'][number], say: Say): string {
  return say(`notice-${effect}`, { id, day: say.day(day) });
}

function formText({ form }: LookedUpCampaign, say: Say): string {
  if (form === null) return say('form-none');
  if (form.may_sign) {
    const languages = form.languages.map((each) => say(each === 'es' ? 'spanish' : 'english')).join(', ');
    return say('form-there', { languages });
  }
  const whys = form.reasons.map(({ code, why }) => tellFault({ code, message: why }, say.language).text);
  return say('form-refused', { why: [...new Set(whys)].join('; ') });
}

/** Severe ones are boxed: the buyer must hear them before anything else. */
function actionsOf(actions: readonly OwnerAction[], say: Say): Html {
  if (actions.length === 0) return html``;
  const one = ({ headline, text, language }: OwnerAction): Html =>
    html`<li lang="${language}">${headline === undefined ? '' : html`<b>${headline}.</b> `}${text}</li>`;
  const severe = actions.some(({ severity }) => severity === 'severe');
  return html`<div class="${severe ? 'callout' : 'advice'}"><h3>${say('until-remedy')}</h3><ul class="plain">${actions.map(one)}</ul></div>`;
}
