/** The cabinet: every filing of this dealer, found by VIN, name, number, campaign, date or state. */
import { foldVin } from '../../base/facts/vin.js';
import type { Filing } from '../../shapes/documents/filing.js';
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
  route('POST', '/cabinet', (viewer, request) => {
    const fields = fieldsOf(request);
    const [find, from, to, state] = ['find', 'from', 'to', 'state'].map((name) => textOf(fields, name));
    return show(desk, viewer, { find: find ?? '', from: from ?? '', to: to ?? '', state: state ?? '' });
  });
}

async function show(desk: Desk, viewer: Viewer, search: Search): Promise<Page> {
  const found: Filing[] = [];
  let before: number | undefined;
  while (found.length <= SHOWN) {
    const page = await desk.store.filings({ dealer: viewer.dealer.code, limit: AT_ONCE, before });
    found.push(...page.filter((filing) => fits(filing, search)));
    before = page.at(-1)?.number;
    if (page.length < AT_ONCE) break;
  }
  return cabinetPage(viewer, { search, filings: found.slice(0, SHOWN), more: found.length > SHOWN });
}

function fits(filing: Filing, { find, from, to, state }: Search): boolean {
  if (state !== '' && filing.state !== state) return false;
  if (from !== '' && filing.day < from) return false;
  if (to !== '' && filing.day > to) return false;
  if (find === '') return true;
  const wanted = find.toLowerCase();
  return (
    filing.buyer.name.toLowerCase().includes(wanted) ||
    filing.campaign.toLowerCase() === wanted ||
    String(filing.number) === find ||
    filing.vin.includes(foldVin(find))
  );
}
