import { asNotice } from '../../../campaign/notices/asNotice.js';
import { noticesOf } from '../../../campaign/notices/noticeFacts.js';
import { textsIn } from '../../../campaign/schema/values/blocks.js';
import { SAFETY_RECALL } from '../../rule/kinds.js';
import type { Rule } from '../../rule/rule.js';

export const riskSaid: Rule = {
  id: 'SR-011',
  title: 'The risk names a crash, or the injury where no crash can follow.',
  severity: 'warning',
  kinds: SAFETY_RECALL,
  basis: { source: '49 CFR 577.5(f); 49 USC 30119(a)(2)', sure: 'memory' },
  explanation:
    'The prescribed sentence stands in the letter besides; this looks at your own words in risk, which FAQ and dealer letter repeat. Crash, collision, accident and their Spanish words count, and for injuries also fire and burns.',
  passes: {
    sample: 'safety_recall',
    campaign: { risk: 'An open tailgate increases the risk of a crash.' },
  },
  fails: {
    sample: 'safety_recall',
    campaign: { risk: 'An open tailgate is a nuisance.' },
    finds: 'The risk does not say that a crash can follow.',
  },
  *check(checked) {
    const file = checked.campaign;
    const { crash, injury } = file.recall ?? {};
    if (crash === undefined) return;
    for (const { id } of noticesOf(file)) {
      const { campaign, writtenAt } = asNotice(file, file.notices?.[id] && id);
      if (campaign.risk === undefined) continue;
      const path = writtenAt('risk');
      const said = textsIn(campaign.risk)
        .map(({ en, es = '' }) => `${en} ${es}`)
        .join(' ');
      if (crash !== 'none' && !CRASH.test(said))
        yield { message: 'The risk does not say that a crash can follow.', path };
      if (crash === 'none' && !INJURY.test(said) && !said.includes(injury?.en ?? ' '))
        yield { message: 'The risk does not say which injury can follow.', path };
    }
  },
};

const CRASH = /\b(?:crash|collision|collid|accident|choque|colisi|chocar)/i;
const INJURY =
  /injur|\bburn|\bhurt|\bharm|\bfire\b|wound|death|\bcut\b|lesi[oó]n|quemadura|incendio|herid|muerte/i;
