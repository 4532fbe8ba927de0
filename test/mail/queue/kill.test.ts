import { expect, it } from 'vitest';
import { onEachDatabase } from '../../store/onEachDatabase.js';
import { CONNECTIONS, runKillSeries } from './killSeries.js';

onEachDatabase((test) => {
  it('loses no message when its sender is killed at any moment, and counts what went out twice', async () => {
    const { store, location } = test();
    const { taken, expected, refused, dropped, kills } = await runKillSeries({
      store,
      location,
      messages: 100,
      kills: 2,
      window: 60,
      seed: 7,
    });
    const counts = await store.outbox.counts();
    const twice = [...taken.values()].reduce((sum, times) => sum + times - 1, 0);
    console.log(
      `${kills} kills, ${expected.size} messages: ${taken.size} arrived, ${refused.size} refused, ${twice} more than once`,
    );
    expect(new Set([...taken.keys(), ...refused])).toEqual(expected);
    expect(counts).toMatchObject({ queued: 0, sending: 0, sent: expected.size - counts.failed });
    expect(counts.failed).toBeLessThanOrEqual(refused.size);
    expect(twice).toBeLessThanOrEqual(counts.unknown);
    expect(twice - dropped).toBeLessThanOrEqual(kills * CONNECTIONS);
    expect(kills).toBe(2);
    // `npm run bench:email -- -t killed` has the long series: each sender is a process that loads the program anew
  }, 180_000);
});
