import { expect, it } from 'vitest';
import { openTicks } from '../../../src/mail/queue/pace/openTicks.js';

it('lets one caller on in each turn of the event loop, in their order', async () => {
  const tick = openTicks();
  let turn = 0;
  let isOver = false;
  setImmediate(function each() {
    turn += 1;
    if (!isOver) setImmediate(each);
  });
  const turns = await Promise.all([0, 1, 2].map((caller) => tick().then(() => ({ caller, turn }))));
  isOver = true;
  expect(turns.map(({ caller }) => caller)).toEqual([0, 1, 2]);
  expect(new Set(turns.map((each) => each.turn)).size).toBe(3);
});
