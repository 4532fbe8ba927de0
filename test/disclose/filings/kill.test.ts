import { expect, it } from 'vitest';
import { onEachDatabase } from '../../store/onEachDatabase.js';
import { killDesks } from './killDesks.js';

onEachDatabase((test) => {
  // `npm run bench:email -- -t desk` kills as many as one likes: each is a process that loads the program anew
  it('has each form with its signature, log entries and messages, or nothing of it, when the desk is killed', async () => {
    expect(await killDesks({ ...test(), moments: [97] })).toBeGreaterThan(0);
  }, 180_000);
});
