/** Gathers what the desk's first page shows: what is missing, and what was filed today. */
import { isStanding } from '../../disclose/filings/markedFilings.js';
import type { Filing } from '../../shapes/documents/filing.js';
import type { Home } from '../pages/homePage.js';
import { type Desk, dayAt, type Viewer } from '../sitting/desk.js';

/** Filings read at a time, and forms without a signed paper that are shown, the newest first. */
const AT_ONCE = 20;
const MOST_UNSIGNED = 50;

export async function homeOf(desk: Desk, { dealer }: Viewer): Promise<Home> {
  return {
    today: await filedToday(desk, dealer.code),
    unsigned: await desk.store.filings({ dealer: dealer.code, unsigned: true, limit: MOST_UNSIGNED }),
  };
}

/** When a filing was made is in what is encrypted, so they are looked at one by one, newest first. */
async function filedToday({ store, now }: Desk, dealer: string): Promise<readonly Filing[]> {
  const day = dayAt(now());
  const today: Filing[] = [];
  let before: number | undefined;
  for (;;) {
    const page = await store.filings({ dealer, limit: AT_ONCE, before });
    const found = page.filter(({ at }) => dayAt(new Date(at)) === day);
    today.push(...found.filter(isStanding));
    before = page.at(-1)?.number;
    if (found.length < AT_ONCE) return today;
  }
}
