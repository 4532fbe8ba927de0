/** Words on every page: that a campaign is over, and the marks of its file. */
import { describe, expect, it } from 'vitest';
import type { Campaign } from '../../src/campaign/schema/campaignSchema.js';
import { documentKinds } from '../../src/shapes/documents/documentKinds.js';
import { fixture } from '../merge/ourWorld.js';
import { paper, spaceless } from './paper.js';

const CLOSED: Campaign['closed'] = {
  date: '2026-09-30',
  as: 'superseded',
  by: '26NA05',
  reason: 'A new remedy.',
};
const documents = documentKinds('campaign').filter(({ section }) => fixture('26NA04')[section] !== undefined);

describe('a closed campaign', () => {
  it.each(documents.map(({ id }) => id))('says so on each page of its %s', (document) => {
    const { texts } = paper('26NA04', document, { change: { closed: CLOSED } });
    const mark = spaceless('SUPERSEDED 26NA04, September 30, 2026, superseded by 26NA05');
    expect(texts.filter((text) => !text.includes(mark))).toEqual([]);
  });

  it('says so on its coverage sheet and update notice too', () => {
    for (const [code, document] of [
      ['20LE02', 'csp-sheet'],
      ['23LJ01', 'update-notice'],
    ] as const)
      expect(paper(code, document, { change: { closed: CLOSED } }).text).toContain(`SUPERSEDED${code}`);
  });

  it('says it in Spanish, and never why', () => {
    const change = { closed: { ...CLOSED, as: 'expired' as const, by: undefined } };
    const { texts } = paper('26NA04', 'owner-letter', { facets: { language: 'es' }, change });
    expect(
      texts.filter((text) => !text.includes(spaceless('VENCIDA 26NA04, 30 de septiembre de 2026'))),
    ).toEqual([]);
    expect(texts.join('')).not.toContain(spaceless('A new remedy.'));
  });
});

describe('the marks of a campaign', () => {
  const marks: Campaign['marks'] = [
    { text: { en: 'PROTECTED' }, note: { en: 'For dealers only.' }, documents: ['dealer-letter'] },
  ];

  it('are on the pages of the documents that they name, and on no other', () => {
    const { texts } = paper('20LC02', 'dealer-letter', { change: { marks } });
    expect(texts.filter((text) => !text.includes(spaceless('PROTECTED For dealers only.')))).toEqual([]);
    expect(paper('20LC02', 'owner-letter', { change: { marks } }).text).not.toContain('PROTECTED');
    const all = marks.map((mark) => ({ ...mark, documents: undefined }));
    expect(paper('20LC02', 'owner-letter', { change: { marks: all } }).text).toContain('PROTECTED');
  });

  it('leave the lower right of an envelope free for the barcode', () => {
    const { pages } = paper('26NA04', 'envelope', { change: { closed: CLOSED } });
    const free = { left: 4.75 * 72, top: (4.125 - 0.625) * 72 };
    const inFree = pages.flatMap(({ items, width }) =>
      items.filter((item) => item.kind === 'text' && item.x > width - free.left && item.baseline > free.top),
    );
    expect(inFree).toEqual([]);
  });
});

it('tells dealers that a program may not be advertised', () => {
  const change = { marketing: { forbidden: true as const } };
  expect(paper('20LC02', 'dealer-letter', { change }).text).toContain(
    spaceless('Dealers may not advertise this program.'),
  );
});
