/** Tables and figures that the fixtures do not show, or show in one way only. */
import { describe, expect, it } from 'vitest';
import type { Campaign } from '../../src/campaign/schema/campaignSchema.js';
import { fixture } from '../merge/ourWorld.js';
import { missingIn, outOfOrder, type Paper, paper } from './paper.js';

type Shown = NonNullable<Campaign['dealer_letter']>['groups'][number]['sections'][number]['show'];

/** The dealer letter of 20LC02 with one section, which shows this. */
function showing(show: Shown, change: Partial<Campaign>): Paper {
  const groups = [{ sections: [{ id: 'shown', heading: { en: 'Shown' }, show }] }];
  return paper('20LC02', 'dealer-letter', { change: { ...change, dealer_letter: { groups, closing: [] } } });
}

const [part] = fixture('20LC02').parts;
const [operation] = fixture('20LC02').op_codes;
if (part === undefined || operation === undefined) throw new Error('20LC02 has parts and op codes');

const TWO_HOURS = { minutes: 120, printed: { en: '2 hours', es: '2 horas' } };

describe('the parts table', () => {
  it('marks each footnote with its own stars, at the quantity and at the note', () => {
    const parts = [
      { ...part, number: 'A', description: 'first', quantity: 1, footnote: { en: 'Note of A.' } },
      { ...part, number: 'B', description: 'second', quantity: 2, footnote: undefined },
      { ...part, number: 'C', description: 'third', quantity: 3, footnote: { en: 'Note of C.' } },
    ];
    const facts = ['A first 1*', 'B second 2 C', 'C third 3**', '*Note of A.', '**Note of C.'];
    expect(outOfOrder(showing('parts', { parts }).text, facts)).toEqual([]);
  });
});

describe('the columns of the vehicle table', () => {
  const { vehicles } = fixture('20LC02');
  if (vehicles === undefined) throw new Error('20LC02 has vehicles');
  const lines = vehicles.lines.map((line) => ({ ...line, make: 'Sample', production: undefined }));

  it('has no column of build dates where no line has them, and names a make that is not the brand', () => {
    const { text } = showing('vehicles', { vehicles: { ...vehicles, lines } });
    expect(missingIn(text, ['Production Period', 'Sample RX 350'])).toEqual(['Production Period']);
    expect(missingIn(showing('vehicles', {}).text, ['Production Period'])).toEqual([]);
  });
});

describe('the days of the phase table', () => {
  const [phase] = fixture('23LJ01').phases;
  if (phase === undefined) throw new Error('23LJ01 has phases');

  it('says since when the remedy of a phase is available, and until when', () => {
    const remedy_from = { from: '2023-11-07', to: '2023-11-07', printed: { en: 'November 7, 2023', es: '' } };
    const phases = [
      { ...phase, available: true, remedy_from, ends: '2025-11-07' },
      { ...phase, number: 2, available: false, remedy_from },
    ];
    const { text } = showing('phases', { phases });
    expect(outOfOrder(text, ['Since November 7, 2023', 'Last day: November 7, 2025'])).toEqual([]);
    expect(text.match(/Since/g)).toHaveLength(1);
  });
});

describe('the op code table', () => {
  it('writes hours in tenths, and names the codes that one stands for', () => {
    const op_codes = [
      { ...operation, code: 'X1', hours: 1, combined_with: [] },
      { ...operation, code: 'X2', hours: 1.4, combined_with: ['X1', 'Y1'] },
    ];
    const { text } = showing('op_codes', { op_codes });
    expect(outOfOrder(text, ['X1', '1.0', 'X2', 'Stands for X1, Y1', '1.4'])).toEqual([]);
  });
});

describe('the training list', () => {
  const training = { course: 'Basics', report: 'www.example.com' };
  const [levels, courses] = [
    ['Senior', 'Master'],
    ['Course 1', 'Course 2'],
  ];

  it('tells levels, of which one is needed, from courses, of which all are', () => {
    const { text } = showing('training', { training: { ...training, levels, courses } });
    const facts = ['One of these levels:', ...levels, 'All of these courses:', ...courses];
    expect(outOfOrder(text, facts)).toEqual([]);
  });

  it('leaves it to the text above what a single list is', () => {
    const lists = [
      { levels, courses: [] },
      { levels: [], courses },
    ].map((one) => showing('training', { training: { ...training, ...one } }).html);
    expect(lists.filter((html) => html.includes('training-words'))).toEqual([]);
    expect(lists.map((html) => html.match(/class="training-list"/g)?.length)).toEqual([1, 1]);
  });
});

describe('the inspection table', () => {
  it('gives each outcome its finding, repair, time, op codes and parts', () => {
    const inspection = [
      {
        ...{ id: 'A', finding: { en: 'No crack.' }, repair: { en: 'None.' }, op_codes: ['X1'], parts: [] },
        completes: true,
      },
      {
        ...{ id: 'B', finding: { en: 'A crack.' }, repair: { en: 'New arm.' }, time: TWO_HOURS },
        ...{ op_codes: ['X2', 'X3'], parts: ['04001-1'], after: 'A', completes: true },
      },
    ];
    const { text } = showing('inspection', { inspection });
    const second = ['B', 'After A: A crack.', 'New arm. (2 hours)', 'X2', 'X3', '04001-1'];
    expect(outOfOrder(text, ['Outcome', 'A', 'No crack.', 'None.', 'X1', ...second])).toEqual([]);
  });
});

describe('the phase table', () => {
  it('does without a colour where a phase has none', () => {
    const phases = fixture('23LJ01').phases.map((phase) => ({ ...phase, color: undefined }));
    const { text, html } = showing('phases', { phases });
    expect(html).not.toContain('phase-swatch"');
    expect(missingIn(text, ['Phase 1', 'Remedy Available', '~18,000', 'TBD'])).toEqual([]);
  });
});

describe('the decoder', () => {
  it('has three boxes for a code of before 2020', () => {
    const { html } = showing('decoder', { code: 'BLC' });
    expect([...html.matchAll(/decoder-characters">(\w)</g)].map(([, text]) => text)).toEqual(['B', 'L', 'C']);
  });
});

describe('the questions for dealers', () => {
  it('are followed by their sections on upright pages where the campaign has no chart', () => {
    const { dealer_faq } = fixture('20LC02');
    if (dealer_faq === undefined) throw new Error('20LC02 has questions');
    const after = [{ id: 'more', heading: { en: 'More to know' }, body: { en: 'Here.' }, show: undefined }];
    const { pages, text } = paper('20LC02', 'dealer-faq', {
      change: { dealer_faq: { ...dealer_faq, after } },
    });
    expect(missingIn(text, ['More to know', 'Here.'])).toEqual([]);
    expect(pages.every(({ width, height }) => width < height)).toBe(true);
  });
});

describe('the title of a dealer letter', () => {
  it('says the stage where there is one', () => {
    const stages = (['interim', 'remedy', undefined] as const).map(
      (stage) =>
        /20LC02( ?\(\w+\))?Front/.exec(paper('20LC02', 'dealer-letter', { change: { stage } }).text)?.[1],
    );
    expect(stages).toEqual(['(InterimNotice)', '(RemedyNotice)', undefined]);
  });
});

describe('what limits a campaign', () => {
  const change = { ends: '2027-06-30', prerequisites: ['19TA20', '20LE02'] };
  const facts = ['To be completed first: 19TA20, 20LE02', 'Last day of this program: June 30, 2027'];

  it('stands at the head of the dealer letter: what comes before it, and its last day', () => {
    const { text } = paper('20LC02', 'dealer-letter', { change });
    expect(outOfOrder(text, [...facts, 'Model / Years'])).toEqual([]);
  });

  it('names at the head of the dealer letter only the earlier campaigns whose place it takes', () => {
    const earlier = [
      { code: '18TA01', replaced: true, done: false },
      { code: '19TA02', replaced: false, done: true },
    ];
    const { text } = paper('20LC02', 'dealer-letter', { change: { earlier } });
    expect(missingIn(text, ['Takes the place of: 18TA01. Discard all copies of its dealer letter'])).toEqual(
      [],
    );
    expect(text).not.toContain('19TA02');
  });

  it('says its last day to owners, in their language', () => {
    const last = { en: facts[1] ?? '', es: 'Último día de este programa: 30 de junio de 2027' };
    for (const language of ['en', 'es'] as const) {
      const { text } = paper('23LJ01', 'owner-letter', { change, facets: { language, phase: '5' } });
      expect(missingIn(text, [last[language]])).toEqual([]);
    }
  });

  it('is left out where nothing limits it', () => {
    const texts = ['dealer-letter', 'owner-letter'].map((document) => paper('20LC02', document).text);
    expect(texts.filter((text) => /Lastday|completedfirst/.test(text))).toEqual([]);
  });
});

describe('the month chart', () => {
  const { chart, phases } = fixture('23LJ01');

  it('stands on a turned page with its heading, between upright pages, where a section shows it', () => {
    const sections = [
      { id: 'before', heading: { en: 'Before' }, body: { en: 'Upright.' }, show: undefined },
      { id: 'shown', heading: { en: 'Shown' }, show: 'chart' as const, after: { en: 'After the chart.' } },
      { id: 'behind', heading: { en: 'Behind' }, body: { en: 'Upright again.' }, show: undefined },
    ];
    const letter = { groups: [{ sections }], closing: [] };
    const { pages, texts } = paper('20LC02', 'dealer-letter', {
      change: { chart, phases, dealer_letter: letter },
    });
    expect(pages.map(({ width, height }) => width > height)).toEqual([false, true, false]);
    expect(missingIn(texts[1] ?? '', ['Shown', 'Production Year / Month', 'After the chart.'])).toEqual([]);
  });

  it('stands on a turned page with its question', () => {
    const question = { id: 'Q1', ask: { en: 'Which phase?' }, answer: { en: 'This one.' }, internal: false };
    const dealer_faq = {
      title: [{ en: 'Questions' }],
      questions: [{ ...question, show: 'chart' as const }],
      after: [],
    };
    const { pages, texts } = paper('23LJ01', 'dealer-faq', { change: { dealer_faq } });
    const turned = pages.findIndex(({ width, height }) => width > height);
    expect(missingIn(texts[turned] ?? '', ['Which phase?', 'Production Year / Month'])).toEqual([]);
  });

  it('goes on over several pages when it has many rows, its head on each', () => {
    const { chart } = fixture('23LJ01');
    const [row] = chart?.rows ?? [];
    if (chart === undefined || row === undefined) throw new Error('23LJ01 has a chart');
    const rows = Array.from({ length: 60 }, (_, index) => ({ ...row, name: `Row ${index}.` }));
    const { texts, text } = paper('23LJ01', 'dealer-faq', { change: { chart: { ...chart, rows } } });
    expect(
      missingIn(
        text,
        rows.map(({ name }) => name),
      ),
    ).toEqual([]);
    const heads = texts.map((each) => each.includes('ProductionYear/Month'));
    expect(heads.filter((has) => has).length).toBeGreaterThan(2);
  });
});

describe('a table that reaches the end of a page', () => {
  const rows = Array.from({ length: 3 }, (_, index) => ({
    ...{ ...part, number: `N-${index}.`, description: 'Part' },
    footnote: index === 2 ? { en: 'Note of the last.' } : undefined,
  }));

  /** Pages on which the rows and the note stand, for a text of so many lines above the table. */
  function pagesOf(lines: number): readonly number[] {
    const body = { en: Array.from({ length: lines }, () => 'line').join('\n\n') };
    const groups = [{ sections: [{ id: 'shown', body, show: 'parts' as const }] }];
    const { texts } = paper('20LC02', 'dealer-letter', {
      change: { parts: rows, dealer_letter: { groups, closing: [] } },
    });
    return ['N-0.', 'N-1.', 'N-2.', 'Noteofthelast.'].map((text) =>
      texts.findIndex((page) => page.includes(text)),
    );
  }

  it('keeps its first two rows together, its last two, and its notes with the last', () => {
    const pages = Array.from({ length: 12 }, (_, index) => pagesOf(index + 18));
    expect(pages.map(([first]) => first)).toContain(0);
    expect(pages.map(([first]) => first)).toContain(1);
    for (const [first, ...others] of pages) expect(others).toEqual([first, first, first]);
  });
});
