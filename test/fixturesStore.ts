/** Removes the store that batches of the fixtures make for their serial numbers, unless somebody works with one there. */
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const DATA = join(import.meta.dirname, '../fixtures/data');
const OF_STORE = /^(?:workspace\.sqlite.*|key)$/;

export default function fixturesStore(): () => void {
  const isKept = existsSync(join(DATA, 'workspace.sqlite'));
  return () => {
    if (isKept) return;
    for (const name of readdirSync(DATA).filter((each) => OF_STORE.test(each))) rmSync(join(DATA, name));
  };
}
