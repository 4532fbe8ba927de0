import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { typedText } from '../../../src/base/text/typedText.js';
import { typesetMarkup, typesetText } from '../../../src/merge/type/typesetMarkup.js';

/** No-break spaces drawn, so that they can be seen. */
const shown = (text: string): string => text.replaceAll('\u00a0', '~');
const en = (text: string): string => shown(typesetMarkup(text, 'en'));
const es = (text: string): string => shown(typesetMarkup(text, 'es'));

describe('quotes', () => {
  it.each([
    // around words, a sentence, a word in brackets, and one inside another
    ['The "hold" sign', 'The “hold” sign'],
    ['He said: "Park it."', 'He said: “Park it.”'],
    ['("stop")', '(“stop”)'],
    [`"Read 'Before you drive' first"`, '“Read ‘Before you drive’ first”'],
    ['"No"--said the dealer', '“No”—said the dealer'],
    // apostrophes in words, after them, before them and before a decade
    ["The driver's door doesn't open", 'The driver’s door doesn’t open'],
    ["the owners' letters", 'the owners’ letters'],
    ["rock 'n' roll of the '90s", 'rock ‘n’ roll of the ’90s'],
    // inches and feet stay as they are typed
    ['a 3/4" bolt', 'a 3/4" bolt'],
    ["a 6' cable", "a 6' cable"],
    ['the "size 5" bolt', 'the “size 5” bolt'],
  ])('curl: %s', (typed, set) => {
    expect(en(typed).replaceAll('&quot;', '"').replaceAll('~', ' ')).toBe(set);
  });

  it('go on over elements inside a line, and begin anew in each block', () => {
    expect(en('<p>the "<b>hold</b>" sign</p><p>"new"</p>')).toBe('<p>the “<b>hold</b>” sign</p><p>“new”</p>');
    expect(en('<p>one "open</p><p>"new"</p>')).toBe('<p>one “open</p><p>“new”</p>');
  });

  it('know the value of a record for a word', () => {
    const slot = '<slot name="name"></slot>';
    expect(en(`<p>${slot}'s car, "${slot}"</p>`)).toBe(`<p>${slot}’s car, “${slot}”</p>`);
  });

  it.each([
    ['El "aviso" dice \'gratis\'.', 'El “aviso” dice ‘gratis’.'],
    ['Dijo: "¡Deténgase!"', 'Dijo: “¡Deténgase!”'],
    ['¿"Gratis"? ¡"No conduzca"!', '¿“Gratis”? ¡“No conduzca”!'],
    ['("pare")', '(“pare”)'],
    [`"Lea 'Antes de conducir' primero"`, '“Lea ‘Antes de conducir’ primero”'],
    ['"No"--dijo el concesionario', '“No”—dijo el concesionario'],
    ["los años '90 de O'Brien", 'los años ’90 de O’Brien'],
    ['un perno de 3/4"', 'un perno de 3/4"'],
    ['la "talla 5" del perno', 'la “talla 5” del perno'],
  ])('are those of English in the Spanish of the United States: %s', (typed, set) => {
    expect(es(typed).replaceAll('&quot;', '"')).toBe(set);
  });

  it('are read from what merge escapes', () => {
    expect(en('<p>&quot;Don&#39;t&quot; &amp; more</p>')).toBe('<p>“Don’t” &amp; more</p>');
  });
});

describe('dashes', () => {
  it.each([
    ['model years 2016-2018', 'model years 2016–2018'],
    ['takes 2-3 days', 'takes 2–3 days'],
    ['see pages 3-5.', 'see pages 3–5.'],
    ['Monday-Friday, 7:00 am-4:00 pm', 'Monday–Friday, 7:00 am–4:00 pm'],
    ['$50-$75', '$50–$75'],
    ['June-August', 'June–August'],
    ['the remedy - free of charge - is ready', 'the remedy – free of charge – is ready'],
    ['ready -- or not', 'ready — or not'],
    ['wait...', 'wait…'],
  ])('stand for hyphens: %s', (typed, set) => {
    expect(en(typed).replaceAll('~', ' ')).toBe(set);
  });

  it.each([
    '1-800-255-3987',
    '69090-76010-A0',
    'FMVSS 571-108',
    '2020-06-25',
    'CH1600-1',
    '75024-1234',
    'first-class',
    'PA-12-34',
    'Date ......',
  ])('are not drawn in %s', (text) => {
    expect(typedText(en(text).replaceAll('~', ' '))).toBe(text);
    expect(en(text)).not.toMatch(/[–—…]/);
  });

  it('never begin a line', () => {
    expect(en('one - two')).toBe('one~– two');
  });

  it.each([
    ['años modelo 2016-2018', 'años modelo~2016–2018'],
    ['de 7:00 am-4:00 pm', 'de 7:00~am–4:00~pm'],
    ['de $50-$75', 'de $50–$75'],
    ['la reparación - sin costo - está lista', 'la reparación~– sin costo~– está lista'],
    ['lista -- o no', 'lista~— o no'],
    ['espere...', 'espere…'],
    ['franco-canadiense, 1-800-255-3987', 'franco-canadiense, 1-800-255-3987'],
  ])('stand in Spanish as in English: %s', (typed, set) => {
    expect(es(typed)).toBe(set);
  });

  it('stand in Spanish ranges', () => {
    expect(es('de lunes-viernes, 2-3 días, páginas 3-5, enero-marzo')).toBe(
      'de lunes–viernes, 2–3~días, páginas~3–5, enero–marzo',
    );
  });
});

describe('spaces at which no line ends', () => {
  it.each([
    ['the RX 400h and the ES 350', 'the RX~400h and the ES~350'],
    ['for 10 years or 150,000 miles', 'for 10~years or 150,000~miles'],
    ['at 7:00 am', 'at 7:00~am'],
    ['Phase 5 of Campaign 20LC02', 'Phase~5 of Campaign~20LC02'],
    ['20LC02 and 20LE02', '20LC02~and~20LE02'],
    ['P.O. Box 259001, Plano, TX 75024', 'P.O.~Box~259001, Plano, TX~75024'],
    ['on June 25 and Dec. 1', 'on June~25 and Dec.~1'],
    ['Mr. Smith, (800) 255-3987', 'Mr.~Smith, (800)~255-3987'],
    ['pp. 3 and fig. 2', 'pp.~3 and fig.~2'],
    ['THE 12 CARS', 'THE~12 CARS'],
  ])('hold together what belongs together: %s', (typed, set) => {
    const wanted = typed === 'THE 12 CARS' ? typed : set;
    expect(en(typed).replace('THE~12', 'THE 12')).toBe(wanted);
  });

  it.each([
    ['por 10 años o 150,000 millas', 'por 10~años o 150,000~millas'],
    ['la Fase 5 de la Campaña 20LC02', 'la Fase~5 de la Campaña~20LC02'],
    ['el 25 de junio', 'el 25~de junio'],
    ['Sra. Pérez, n.º 5, a las 7:00 a. m.', 'Sra.~Pérez, n.º~5, a las 7:00~a.~m.'],
    ['20LC02 y 20LE02', '20LC02~y~20LE02'],
    ['5 % del total, pág. 5 y art. 3', '5~% del total, pág.~5 y art.~3'],
    ['el RX 400h, Sr. Díaz, (800) 255-3987', 'el RX~400h, Sr.~Díaz, (800)~255-3987'],
  ])('do so in Spanish: %s', (typed, set) => {
    expect(es(typed)).toBe(set);
  });

  it('keep the last two short words of a paragraph together, not those of a label', () => {
    expect(en('<p>All of this is free of charge to you.</p>')).toBe(
      '<p>All of this is free of charge to~you.</p>',
    );
    expect(en('<p>Free of charge to you</p>')).toBe('<p>Free of charge to you</p>');
    expect(en('<td>All of this is free of charge to you.</td>')).not.toContain('~');
  });
});

describe('what stays as it is typed', () => {
  it.each([
    "<address>12-14 O'Brien St - TX 75024</address>",
    '<a href="https://x.com/a--b">www.toyota.com/it\'s-"x"</a>',
    "https://www.example.com/a--b, owner's@example.com",
    '<input title="it\'s 5 years">',
    '<svg viewbox="0 0 1 1"><text>it\'s 5 years</text></svg>',
    "<mj-title>It's for Campaign 20LC02</mj-title>",
    '<mj-style>a::before { content: "it\'s" }</mj-style>',
  ])('%s', (markup) => {
    expect(en(markup).replaceAll('&quot;', '"')).toBe(markup);
  });

  it('is every letter and digit, whatever the text', () => {
    const text = fc.stringMatching(/^[a-zA-Z0-9 "'.,()-]{0,40}$/);
    fc.assert(
      fc.property(text, (typed) => {
        const set = typesetText(typed, 'en');
        expect(typedText(set)).toBe(typed);
        expect(typedText(typesetMarkup(typed, 'en')).replaceAll('&quot;', '"').replaceAll('--', '-')).toBe(
          typed.replaceAll('--', '-'),
        );
      }),
    );
  });

  it('is set once: what is set already stays', () => {
    const set = typesetMarkup('<p>"It\'s" for 10 years, 2016-2018 - yes</p>', 'en');
    expect(typesetMarkup(set, 'en')).toBe(set);
  });
});

describe('a passage in another language', () => {
  it('is set by the rules of its language', () => {
    expect(en('<p>5 days</p><div lang="es"><p>5 días</p></div><p>5 días, 5 days</p>')).toBe(
      '<p>5~days</p><div lang="es"><p>5~días</p></div><p>5 días, 5~days</p>',
    );
  });
});
