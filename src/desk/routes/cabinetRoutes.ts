/** The cabinet: every filing of this dealer, found by VIN, name, number, campaign, date or state. */
import { foldVin, VIN_LENGTH } from '../../base/facts/vin.js';
import type { Filing, FilingQuery } from '../../shapes/documents/filing.js';
import { MARK } from '../../shapes/documents/mark.js';
import { fieldsOf } from '../../web/openServer.js';
import { cabinetPage, type Search } from '../pages/cabinetPage.js';
import type { Page } from '../pages/layout.js';
import type { Desk, Viewer } from '../sitting/desk.js';
import { textOf } from '../sitting/entries.js';
import type { Route } from './route.js';

/** Rows on a page, and filings read at a time. */
const SHOWN = 50;
const AT_ONCE = 500;

export function cabinetRoutes(route: Route, desk: Desk): void {
  route('GET', '/cabinet', (viewer) => show(desk, viewer, { find: '', from: '', to: '', state: '' }));
  route('POST', '/cabinet', async (viewer, request, reply) => {
    const fields = fieldsOf(request);
    const mark = textOf(fields, 'find').toUpperCase();
    const [marked, another] = MARK.test(mark)
      ? await desk.store.filings({ words: mark, dealer: viewer.dealer.code, limit: 2 })
      : [];
    // a paper whose mark was scanned: no list of one
    if (marked !== undefined && another === undefined)
      return reply.redirect(`/filings/${marked.number}`, 303);
    const [find, from, to, state] = ['find', 'from', 'to', 'state'].map((name) => textOf(fields, name));
    return show(desk, viewer, { find: find ?? '', from: from ?? '', to: to ?? '', state: state ?? '' });
  });
}

async function show(desk: Desk, viewer: Viewer, search: Search): Promise<Page> {
  const found = new Map<number, Filing>();
  for (const query of queriesFor(search))
    for (const filing of await newestOf(desk, { ...query, dealer: viewer.dealer.code }, search))
      found.set(filing.number, filing);
  const filings = [...found.values()].sort((a, b) => b.number - a.number);
  return cabinetPage(viewer, { search, filings: filings.slice(0, SHOWN), more: filings.length > SHOWN });
}

/** What is typed may be a name or a VIN, a number, or a campaign. */
function queriesFor({ find }: Search): readonly FilingQuery[] {
  if (find === '') return [{}];
  return [
    { words: foldVin(find).length === VIN_LENGTH ? foldVin(find) : find },
    { campaign: find.toUpperCase() },
    ...(/^[1-9]\d{0,8}$/.test(find) ? [{ number: Number(find) }] : []),
  ];
}

/** Day and state are in what is encrypted, so they are looked at one by one, newest first. */
async function newestOf(desk: Desk, query: FilingQuery, search: Search): Promise<readonly Filing[]> {
  const found: Filing[] = [];
  let before: number | undefined;
  while (found.length <= SHOWN) {
    const page = await desk.store.filings({ ...query, limit: AT_ONCE, before });
    found.push(...page.filter((filing) => fits(filing, search)));
    before = page.at(-1)?.number;
    if (page.length < AT_ONCE) break;
  }
  return found;
}

function fits({ state, day }: Filing, search: Search): boolean {
  if (search.state !== '' && state !== search.state) return false;
  return (search.from === '' || day >= search.from) && (search.to === '' || day <= search.to);
}
