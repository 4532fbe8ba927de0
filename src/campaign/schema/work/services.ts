/** What a dealer offers so that an owner can do without the vehicle, or does not have to come. */
import { z } from 'zod';
import { text } from '../values.js';
import { when } from '../vehicles/condition.js';

const KINDS = ['pick_up', 'towing', 'rental', 'loaner', 'mobile', 'over_the_air'] as const;

const WORDS = {
  pick_up: {
    en: 'Your dealer can pick up your vehicle and bring it back when the work is done.',
    es: 'Su concesionario puede recoger su vehículo y devolvérselo cuando el trabajo esté hecho.',
  },
  towing: {
    en: 'Your dealer can have your vehicle towed, free of charge.',
    es: 'Su concesionario puede hacer remolcar su vehículo sin costo.',
  },
  rental: {
    en: 'Your dealer can provide a rental vehicle, free of charge.',
    es: 'Su concesionario puede ofrecerle un vehículo de alquiler sin costo.',
  },
  loaner: {
    en: 'Your dealer can lend you a vehicle, free of charge.',
    es: 'Su concesionario puede prestarle un vehículo sin costo.',
  },
  mobile: {
    en: 'The work can be done at your home or workplace.',
    es: 'El trabajo puede hacerse en su domicilio o lugar de trabajo.',
  },
  over_the_air: {
    en: 'Your vehicle can receive the remedy over the air, without a visit to the dealer.',
    es: 'Su vehículo puede recibir la solución de forma inalámbrica, sin visita al concesionario.',
  },
} as const;

const service = z
  .strictObject({
    kind: z
      .enum(KINDS)
      .describe('What is offered: pick_up, towing, rental, loaner, mobile repair, or a remedy over_the_air.'),
    text: text.optional().meta({
      description:
        'How the papers say it; left out, the product has a sentence in English and Spanish for each kind.',
      examples: ['Your dealer will pick up your vehicle.'],
    }),
    op_code: z
      .string()
      .optional()
      .meta({ description: 'Code in op_codes that pays for it: 24S49PD.', examples: ['24S49PD'] }),
    stage: z.enum(['interim']).optional().describe('interim: offered only until the remedy is available.'),
    when,
  })
  .transform((written) => ({ ...written, text: written.text ?? WORDS[written.kind] }))
  .describe('One service.');

export const services = z
  .array(service)
  .default([])
  .meta({
    description: 'Services for owners, printed by show: services.',
    examples: [[{ kind: 'pick_up' }]],
  });
