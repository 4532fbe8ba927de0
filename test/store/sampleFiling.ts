/** A form on file, changed where a test asks for it. */
import type { NewFiling } from '../../src/shapes/documents/filing.js';

export const sampleFiling = (changes: Partial<NewFiling> = {}): NewFiling => ({
  ...{ kind: 'form', at: '2026-03-02T14:00:00.000Z', campaign: '23LJ01', phase: 6, vin: 'JTJBM7FX0R5012345' },
  ...{ dealer: '98629', staff: 'Kim Bell', user: 'desk', day: '2026-03-02' },
  buyer: { name: 'Zoë Núñez', email: 'zoe@mail.example', phone: '(512) 555-0100', language: 'en' },
  ...{ form: undefined, faq: undefined, values: '{}', about: undefined, reason: '' },
  ...changes,
});
