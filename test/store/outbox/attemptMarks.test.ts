import { expect, it } from 'vitest';
import type { Settlement } from '../../../src/shapes/mail/outbox.js';
import { markedAttempts, marksFrom, marksLine } from '../../../src/store/outbox/attemptMarks.js';

const T0 = '2026-03-02T14:00:00.000Z';
const T1 = '2026-03-02T14:00:01.000Z';

const ended = (id: string, changes: Partial<Settlement> = {}): Settlement => ({
  ...{ id, attempt: 1, at: T1, outcome: 'sent', dueAt: undefined, code: 250, reply: 'ok' },
  isServerFault: false,
  ...changes,
});

it('reads back the lines it wrote, up to one that a power cut left broken', () => {
  const first = { begun: [{ id: 'a', attempt: 1, at: T0 }], ended: [] };
  const second = { begun: [], ended: [ended('a', { reply: 'line\nbreak', dueAt: T1 })] };
  const text = marksLine(first) + marksLine(second);
  expect(marksFrom(text)).toEqual([first, second]);
  expect(marksFrom(`${text}{"begun":[{"id"`)).toEqual([first, second]);
  expect(marksFrom(`${marksLine(first)}\0\0\0\n${marksLine(second)}`)).toEqual([first]);
  expect(marksFrom('')).toEqual([]);
});

it('sums marks up: the last end of a message, with when it began, and what began and has no end', () => {
  const marks = [
    { begun: [{ id: 'a', attempt: 1, at: T0 }], ended: [] },
    { begun: [{ id: 'b', attempt: 2, at: T0 }], ended: [ended('a', { outcome: 'deferred', dueAt: T1 })] },
    { begun: [], ended: [ended('a', { outcome: 'refused' }), ended('c')] },
  ];
  const summed = markedAttempts(marks);
  expect(summed.begun).toEqual([{ id: 'b', attempt: 2, at: T0 }]);
  expect(summed.ended).toMatchObject([
    { id: 'a', outcome: 'refused', beganAt: T0 },
    { id: 'c', outcome: 'sent', beganAt: T1 },
  ]);
});
