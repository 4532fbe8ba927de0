import { describe, expect, it } from 'vitest';
import { ownerActions } from '../../src/campaign/schema/work/ownerActions.js';
import { textConditions } from '../../src/campaign/texts/textConditions.js';
import { fixture } from '../merge/ourWorld.js';
import { missingIn, outOfOrder, paper, spaceless } from './paper.js';

const SEVERE = {
  kind: 'test_before_drive',
  severity: 'severe',
  text: { en: 'The brakes may fail.', es: 'Los frenos pueden fallar.' },
  steps: [
    { en: 'Press the pedal.', es: 'Pise el pedal.' },
    { en: 'Hold it.', es: 'Manténgalo.' },
  ],
  results: [{ seen: { en: 'It sinks.', es: 'Se hunde.' }, means: 'do_not_drive' }],
};
const ADVICE = {
  kind: 'other',
  severity: 'advice',
  headline: { en: 'Listen', es: 'Escuche' },
  text: { en: 'A hiss is a sign.', es: 'Un silbido es una señal.' },
};
const actions = (...list: object[]) => ({ owner_actions: ownerActions.parse(list) });
const HEADLINE = 'Test the vehicle before each drive until the repair is done';
const BOX = [
  HEADLINE,
  'The brakes may fail.',
  '1.',
  'Press the pedal.',
  '2.',
  'Hold it.',
  'It sinks.',
  'Do not drive.',
];

/** How often the paper says it. */
const times = (text: string, words: string) => text.split(spaceless(words)).length - 1;

describe('what is severe', () => {
  it.each([
    ['20LC02', 'owner-letter'],
    ['20LC02', 'dealer-faq'],
    ['26NA04', 'owner-letter'],
    ['26NA04', 'owner-faq'],
  ])('is boxed once in %s %s, before everything that the campaign says', (code, document) => {
    const change = { ...actions(SEVERE), ...(code === '26NA04' ? quiet(code) : {}) };
    const { text, html } = paper(code, document, { change });
    const first = document.endsWith('faq') ? 'Q1' : (change.owner_letter?.sections[0]?.heading?.en ?? '');
    expect(outOfOrder(text, [...BOX, first])).toEqual([]);
    expect(html.match(/class="call-out"/g)).toHaveLength(1);
    expect(times(text, HEADLINE)).toBe(1);
  });

  it('is a banner above the title of the dealer letter', () => {
    const { text, html } = paper('26NA04', 'dealer-letter', { change: actions(SEVERE) });
    expect(html).toContain('class="action-banner"');
    expect(
      outOfOrder(text, ['STOP', 'Owners are told', ...BOX.slice(1), 'Original Publication Date']),
    ).toEqual([]);
  });

  it('opens the box of the form, before the risk', () => {
    const { text } = paper('26NA04', 'disclosure-form', { change: actions(SEVERE, ADVICE) });
    expect(outOfOrder(text, [HEADLINE, 'is open on this vehicle', 'A hiss is a sign.'])).toEqual([]);
  });

  it('moves to the section that shows it', () => {
    const owner_letter = letterOf('20LC02', [
      { id: 'until', heading: { en: 'Until then' }, show: 'owner_actions' },
    ]);
    const { text } = paper('20LC02', 'owner-letter', {
      change: { ...actions(SEVERE, ADVICE), owner_letter },
    });
    expect(outOfOrder(text, ['Until then', ...BOX, 'Listen', 'A hiss is a sign.'])).toEqual([]);
    expect(times(text, HEADLINE)).toBe(1);
  });

  it('is said in Spanish', () => {
    const change = { ...actions(SEVERE), ...quiet('26NA04') };
    const { text } = paper('26NA04', 'owner-letter', { facets: { language: 'es' }, change });
    expect(
      outOfOrder(text, [
        'Haga una prueba del vehículo antes de cada viaje',
        'Pise el pedal.',
        'No conduzca.',
      ]),
    ).toEqual([]);
  });
});

describe('advice', () => {
  it('is a paragraph of a letter whose sections leave it out', () => {
    const { text, html } = paper('20LC02', 'owner-letter', { change: actions(ADVICE) });
    expect(outOfOrder(text, ['Listen', 'A hiss is a sign.'])).toEqual([]);
    expect(html).not.toContain('call-out');
  });

  it('is in the section of the law in a recall letter that leaves it out, and nothing is where there is none', () => {
    const change = { ...actions(SEVERE, ADVICE), ...quiet('26NA04') };
    const { text } = paper('26NA04', 'owner-letter', { change });
    expect(outOfOrder(text, ['What should you do until the remedy?', 'Listen', 'A hiss is a sign.'])).toEqual(
      [],
    );
    expect(times(text, HEADLINE)).toBe(1);
    const none = paper('26NA04', 'owner-letter', { change: { owner_actions: [], ...quiet('26NA04') } });
    expect(none.text).not.toContain(spaceless('What should you do until the remedy?'));
  });
});

describe('an action for some vehicles', () => {
  const OHIO = { registered_in: 'OH' };
  const LESSOR = { lessor: true };
  const IN_OHIO = { ...ADVICE, headline: { en: 'In Ohio' }, when: OHIO };
  const change = { ...actions({ ...SEVERE, when: LESSOR }, IN_OHIO, ADVICE), ...quiet('26NA04') };

  /** The letter of a vehicle that meets these conditions and no others. */
  function letter(...met: readonly object[]): string {
    const { words, numberOf } = textConditions({ campaigns: [{ ...fixture('26NA04'), ...change }] });
    const numbers = met.map((when) => numberOf(when, '26NA04'));
    const answers = words.map((_, number) => (numbers.includes(number) ? '1' : '0')).join('');
    return paper('26NA04', 'owner-letter', { facets: { met: answers }, change }).text;
  }

  it('is in their letters alone, without the condition', () => {
    const said = [HEADLINE, 'In Ohio', 'Listen'];
    expect(outOfOrder(letter(LESSOR, OHIO), said)).toEqual([]);
    expect(missingIn(letter(LESSOR), said)).toEqual(['In Ohio']);
    expect(missingIn(letter(OHIO), said)).toEqual([HEADLINE]);
    expect(missingIn(letter(), said)).toEqual([HEADLINE, 'In Ohio']);
    expect(letter(LESSOR, OHIO)).not.toContain(spaceless('Only: '));
  });

  it('is in a dealer paper with the condition in words', () => {
    const { text } = paper('26NA04', 'dealer-letter', { change });
    expect(outOfOrder(text, ['Only: lessors', 'The brakes may fail.'])).toEqual([]);
  });
});

function letterOf(code: string, sections: readonly object[]) {
  const letter = fixture(code).owner_letter;
  if (letter === undefined) throw new Error(`${code} has no owner letter`);
  return { ...letter, sections: sections as typeof letter.sections };
}

/** Its letter without the section on what owners should do. */
function quiet(code: string) {
  const sections = fixture(code).owner_letter?.sections ?? [];
  const kept = sections.filter(({ id }) => id !== 'precautions');
  const owner_faq = fixture(code).owner_faq;
  const questions = (owner_faq?.questions ?? []).filter(
    ({ answer }) => !JSON.stringify(answer).includes('owner_actions'),
  );
  return { owner_letter: letterOf(code, kept), ...(owner_faq && { owner_faq: { ...owner_faq, questions } }) };
}
