/** Puts what was looked up of a VIN into lines for the desk. */
import type { LookedUp, LookedUpCampaign } from '../../disclose/lookup/lookedUp.js';
import type { RemedyState } from '../../disclose/lookup/remedyState.js';

export function lookupReport(found: LookedUp): string {
  const { campaigns, follow_ups: followUps } = found;
  const shown = campaigns.filter(({ covered, state }) => covered === true || state === 'done');
  const doubtful = campaigns.filter(({ covered, state }) => covered === null && state !== 'done');
  const others = campaigns.filter(({ covered, state }) => covered === false && state !== 'done');
  return [
    `${subject(found)}\n${found.sentence}\n`,
    ...shown.map(campaignLines),
    ...(doubtful.length === 0 ? [] : ['\nOpen to doubt:\n', ...doubtful.map(reasonLine)]),
    ...followUps
      .filter(({ covered }) => covered)
      .map(({ name, open }) => `\nFollow-up ${name} reminds of ${open.join(', ')}.\n`),
    ...(others.length === 0 ? [] : ['\nNot on this vehicle:\n', ...others.map(reasonLine)]),
  ].join('');
}

/** What could not be read, as warnings: what those files say is not in the answer. */
export function unreadReport({ unread }: LookedUp): string {
  return unread
    .map(({ name, code, why }) => `warning: ${name} is not in this answer: ${code}  ${why}\n`)
    .join('');
}

function subject({ vin, known, vehicle }: LookedUp): string {
  const { model_year: year, model, status } = vehicle;
  const words = [year, model].filter((each) => each !== null).join(' ');
  const more = [words, status ?? '', known ? '' : 'not in our records'].filter((each) => each !== '');
  return [vin, ...more].join(', ');
}

const REMEDY: Readonly<Record<RemedyState, string>> = {
  done: 'done',
  available: 'available',
  interim: 'not available yet; there are steps until then',
  'not-yet': 'not available yet',
  unknown: 'we do not know whether it is available',
  none: 'none',
};

function campaignLines(campaign: LookedUpCampaign): string {
  const { code, program, title, agency_numbers: numbers, phase, state, expected } = campaign;
  const name = title === program ? title : `${program}: ${title}`;
  const agency = numbers.length === 0 ? '' : ` (NHTSA ${numbers.join(', ')})`;
  const when = expected === null ? '' : `, expected ${expected}`;
  return [
    `\n${code}  ${name}${agency}\n`,
    line('why', campaign.why),
    ...(phase === null ? [] : [line('phase', `${phase.number} of ${phase.of}`)]),
    ...noticeLines(campaign),
    line('remedy', `${REMEDY[state]}${when}`),
    ...(state === 'done' ? [] : actionLines(campaign)),
    ...(state === 'done' ? [] : [line('form', formWords(campaign))]),
  ].join('');
}

const DOES = { none: '', closes: ', which closes the record', reopens: ', which opens it again' } as const;

function noticeLines({ notices }: LookedUpCampaign): readonly string[] {
  return notices.map(({ id, day, effect }) => line('mailed', `${id} notice on ${day}${DOES[effect]}`));
}

function actionLines({ owner_actions: actions }: LookedUpCampaign): readonly string[] {
  return actions.map(({ severity, headline, text }) =>
    line(severity === 'severe' ? 'tell the buyer' : 'advice', headline ?? text ?? ''),
  );
}

function formWords({ form }: LookedUpCampaign): string {
  if (form === null) return 'there is none';
  if (form.may_sign) return `may be signed (${form.languages.join(', ')})`;
  return form.reasons.map(({ why }) => why).join('; ');
}

const reasonLine = ({ code, why }: LookedUpCampaign): string => `  ${code.padEnd(8)} ${why}\n`;

const line = (label: string, value: string): string => `  ${label.padEnd(14)} ${value}\n`;
