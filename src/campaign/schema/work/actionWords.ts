/** The headlines of what owners must do until the remedy, and what the results of a test mean. */
import type { Text } from '../values.js';

/** Both languages, since the words are the product's. */
type Both = Readonly<Record<'en' | 'es', string>>;

export const ACTION_KINDS = [
  'do_not_drive',
  'park_outside',
  'keep_seat_empty',
  'test_before_drive',
  'limit_charge',
  'avoid_use',
  'other',
] as const;
export type ActionKind = (typeof ACTION_KINDS)[number];

export const UNTIL = ['remedy', 'interim_work'] as const;
export type Until = (typeof UNTIL)[number];

/** Kinds that say nothing without what they limit. */
export const NEEDS_VALUE: readonly ActionKind[] = ['keep_seat_empty', 'limit_charge', 'avoid_use'];

/** `*` is what is limited, `~` until when. */
const HEADLINES: Readonly<Record<Exclude<ActionKind, 'other'>, Both>> = {
  do_not_drive: {
    en: 'Do not drive this vehicle ~',
    es: 'No conduzca este vehículo ~',
  },
  park_outside: {
    en: 'Park outside, away from buildings and other vehicles, ~',
    es: 'Estacione al aire libre, lejos de edificios y de otros vehículos, ~',
  },
  keep_seat_empty: {
    en: 'Let no one sit in the * ~',
    es: 'No permita que nadie se siente en * ~',
  },
  test_before_drive: {
    en: 'Test the vehicle before each drive ~',
    es: 'Haga una prueba del vehículo antes de cada viaje ~',
  },
  limit_charge: {
    en: 'Do not charge the battery above * ~',
    es: 'No cargue la batería por encima del * ~',
  },
  avoid_use: {
    en: 'Do not use the * ~',
    es: 'No use * ~',
  },
};

const UNTIL_WORDS: Readonly<Record<Until, Both>> = {
  remedy: { en: 'until the repair is done', es: 'hasta que se haga la reparación' },
  interim_work: {
    en: 'until the interim repair is done',
    es: 'hasta que se haga la reparación provisional',
  },
};

/** A value without words, such as 60 %, is the same in both languages; one with words has no Spanish until it is given. */
export function headlineOf(kind: Exclude<ActionKind, 'other'>, until: Until, value: Text | undefined): Text {
  const { en, es } = HEADLINES[kind];
  const words = UNTIL_WORDS[until];
  const english = en.replace('*', value?.en ?? '').replace('~', words.en);
  const spanishValue = value?.es ?? (/\p{L}{2}/u.test(value?.en ?? '') ? undefined : value?.en);
  if (es.includes('*') && spanishValue === undefined) return { en: english };
  return { en: english, es: es.replace('*', spanishValue ?? '').replace('~', words.es) };
}

export const RESULTS = ['may_drive', 'do_not_drive', 'call_dealer'] as const;

export const RESULT_WORDS: Readonly<Record<(typeof RESULTS)[number], Both>> = {
  may_drive: { en: 'You may drive.', es: 'Puede conducir.' },
  do_not_drive: { en: 'Do not drive.', es: 'No conduzca.' },
  call_dealer: { en: 'Call your dealer.', es: 'Llame a su concesionario.' },
};
