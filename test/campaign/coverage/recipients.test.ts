import { expect, it } from 'vitest';
import { compileRecipients } from '../../../src/campaign/coverage/compileRecipients.js';
import { workspaceWith } from '../conditions/world.js';

it('of a notice may be those of whom only the population file says something', () => {
  const campaign = workspaceWith((text) => text).campaign('24S49');
  const isFor = compileRecipients(campaign, { seats: 'third_row' });
  const place = { line: 'comet', phase: 1 };
  const population = (seats: string) => ({ population: { '24S49': { attributes: { seats } } } });
  expect(isFor({}, population('third_row'), place)).toBe(true);
  expect(isFor({}, population('second_row'), place)).toBe(false);
  expect(isFor({}, {}, place)).toEqual({ missing: 'seats' });
});
