import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { applyFixes } from '../../src/check/engine/applyFixes.js';
import { noticepress } from '../cli/noticepress.js';
import { exampleWorkspace } from './exampleWorkspace.js';

it('writes what rules are certain of into the file, and leaves everything else as it stands', async () => {
  const folder = exampleWorkspace({
    sample: 'service_campaign',
    brand: { quotes: 'curly' },
    campaign: { condition: 'Water can enter the the "wiper motor" (the "drive").' },
  });
  const file = join(folder, 'campaigns/26NC01.yaml');
  const old = readFileSync(file, 'utf8');
  const { exit, err } = await noticepress('check', '--fix', '--workspace', folder);
  expect(exit).toBe(0);
  expect(err).toContain('fixed: "the the" is now "the"');
  expect(readFileSync(file, 'utf8')).toBe(
    old.replace('the the "wiper motor" (the "drive")', 'the “wiper motor” (the “drive”)'),
  );
  const again = await noticepress('check', '--fix', '--workspace', folder);
  expect(again.err).toBe('');
});

const at = (line: number, column: number, words: string, becomes: string) => ({
  place: { file: 'a.yaml', line, column },
  words,
  becomes,
});

it('finds words that the file breaks over two lines', () => {
  const { text } = applyFixes('text: >\n  water in the\n  the pump\n', [at(2, 12, 'the the', 'the')]);
  expect(text).toBe('text: >\n  water in the pump\n');
});

it('leaves words out that do not stand at their place as they are quoted', () => {
  const { text, applied } = applyFixes('text: "the \\"the\\" pump"\n', [at(1, 8, '"the"', '“the”')]);
  expect({ text, applied }).toEqual({ text: 'text: "the \\"the\\" pump"\n', applied: [] });
});
