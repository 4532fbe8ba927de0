/** What an outcome of the inspection says beyond finding and repair; the work until the remedy; who does what. */
import { z } from 'zod';
import { code } from '../code.js';
import { duration } from '../values/duration.js';
import { text } from '../values.js';
import { when } from '../vehicles/condition.js';

const visits = z
  .int()
  .positive()
  .optional()
  .meta({ description: 'How many visits it takes, where it is more than one: 2.', examples: [2] });
const approval = text.optional().meta({
  description: 'Whom the dealer calls first: Technical Hotline, 1-800-555-0100.',
  examples: ['Technical Hotline'],
});
const table = z
  .string()
  .optional()
  .meta({ description: 'Id of the table in tables that decides it: suspects.', examples: ['suspects'] });

/** The keys of an outcome beside its finding, repair, op codes and parts. */
export const outcomeKeys = {
  paid_under: code
    .optional()
    .describe(
      'Linked campaign whose op codes pay for it: ZKA. Its op_codes are then codes of that campaign.',
    ),
  completes: z
    .union([z.boolean(), z.literal('after_last_visit')], {
      error: 'give true, false or after_last_visit',
    })
    .default(true)
    .describe(
      'Whether a remedied vehicle with this outcome is done with the campaign: true, false, or after_last_visit.',
    ),
  visits,
  approval,
  table,
};

export const interimWork = z
  .strictObject({
    id: z.string().meta({ description: 'Short name: A.', examples: ['A'] }),
    finding: text.optional().meta({
      description: 'For which vehicles, or after which finding.',
      examples: ['Vehicles in dealer stock'],
    }),
    repair: text.meta({
      description: 'What dealers do: Fit the temporary cap.',
      examples: ['Fit the temporary cap'],
    }),
    time: duration
      .optional()
      .meta({ description: 'How long it takes: about 20 minutes.', examples: ['about 20 minutes'] }),
    op_codes: z
      .array(z.string())
      .default([])
      .meta({ description: 'Codes from op_codes that pay for it.', examples: [['26NA04A']] }),
    parts: z
      .array(z.string())
      .default([])
      .meta({ description: 'Numbers from parts that it needs.', examples: [['N2-30417']] }),
    visits,
    approval,
    table,
    when,
  })
  .describe(
    'One piece of work that dealers do while the remedy is not available. It never completes the campaign.',
  );

const WHO = ['owner', 'dealer'] as const;
const by = z.array(z.enum(WHO)).min(1).default(['dealer']);
const remediedBy = z
  .array(z.enum([...WHO, 'over_the_air']))
  .min(1)
  .default(['dealer']);

const SAID = {
  inspection: {
    'owner dealer': {
      en: 'The owner or a dealer may do the inspection.',
      es: 'El propietario o un concesionario puede hacer la inspección.',
    },
    owner: { en: 'The owner does the inspection.', es: 'El propietario hace la inspección.' },
    dealer: { en: 'A dealer does the inspection.', es: 'Un concesionario hace la inspección.' },
  },
  remedy: {
    'owner dealer': {
      en: 'The owner or a dealer may do the repair.',
      es: 'El propietario o un concesionario puede hacer la reparación.',
    },
    owner: { en: 'The owner does the repair.', es: 'El propietario hace la reparación.' },
    dealer: { en: 'A dealer does the repair.', es: 'Un concesionario hace la reparación.' },
  },
};

const OVER_THE_AIR = {
  en: 'The vehicle receives the remedy over the air',
  es: 'El vehículo recibe la solución de forma inalámbrica',
};
const OR = { en: 'or', es: 'o' };

export const doneBy = z
  .strictObject({
    inspection: by.meta({
      description: 'Who may inspect: owner, dealer, or both.',
      examples: [['owner', 'dealer']],
    }),
    remedy: remediedBy.meta({
      description:
        'Who may do the remedy: owner, dealer, or both; over_the_air where the vehicle receives it by itself.',
      examples: [['dealer'], ['over_the_air', 'dealer']],
    }),
  })
  .transform((written) => {
    const said = (language: 'en' | 'es') =>
      `${wordsOf('inspection', written.inspection, language)} ${remedyWords(written.remedy, language)}`;
    return { ...written, printed: { en: said('en'), es: said('es') } };
  })
  .optional()
  .meta({
    description: 'Who may inspect, and who may do the remedy; texts print it as {{campaign.done_by}}.',
    examples: [{ inspection: ['owner', 'dealer'] }],
  });

function remedyWords(who: readonly string[], language: 'en' | 'es'): string {
  const byHand = wordsOf('remedy', who, language);
  if (!who.includes('over_the_air')) return byHand;
  const air = OVER_THE_AIR[language];
  return byHand === ''
    ? `${air}.`
    : `${air}, ${OR[language]} ${byHand.charAt(0).toLowerCase()}${byHand.slice(1)}`;
}

/** Empty where neither the owner nor a dealer does it. */
function wordsOf(what: keyof typeof SAID, who: readonly string[], language: 'en' | 'es'): string {
  const key = WHO.filter((one) => who.includes(one)).join(' ');
  return Object.entries(SAID[what]).find(([each]) => each === key)?.[1][language] ?? '';
}
