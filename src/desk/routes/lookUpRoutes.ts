/** The desk, and the look-up of a vehicle. */

import type { Campaign } from '../../campaign/schema/campaignSchema.js';
import { type LookUpResult, lookUpVin } from '../../disclose/lookup/lookUpVin.js';
import { formSettings } from '../../disclose/papers/formSettings.js';
import type { Filing } from '../../shapes/documents/filing.js';
import type { Language } from '../../shapes/units.js';
import { fieldsOf } from '../../web/openServer.js';
import type { OwnerAction } from '../pages/campaignCard.js';
import { type Home, homePage } from '../pages/homePage.js';
import { vehiclePage } from '../pages/vehiclePage.js';
import { type Desk, dayAt, type Viewer } from '../sitting/desk.js';
import { STATED_NAMES, textOf, valuesOf } from '../sitting/entries.js';
import type { Route } from './route.js';

/** So many of the newest filings are searched for what is missing. */
const NEWEST = 200;

export function lookUpRoutes(route: Route, desk: Desk): void {
  for (const method of ['GET', 'POST'] as const)
    route(method, '/', async (viewer) => homePage(viewer, await home(desk, viewer, undefined)));

  route('POST', '/vehicle', async (viewer, request) => {
    const fields = fieldsOf(request);
    const stated = valuesOf(fields, STATED_NAMES);
    const found = await lookUp(desk, textOf(fields, 'vin'), stated);
    if (found.kind === 'wrong') return homePage(viewer, await home(desk, viewer, found));
    const workspace = desk.workspace();
    const titles = new Map(
      found.campaigns.map(({ code, title }) => [
        code,
        workspace.campaign(code).title[viewer.language] ?? title,
      ]),
    );
    const filings = await desk.store.filings({ vin: found.vin, dealer: viewer.dealer.code });
    const actions = new Map(
      found.campaigns.map(({ code }) => [code, actionsOf(workspace.campaign(code), viewer.language)]),
    );
    return vehiclePage(viewer, { found, stated, titles, actions, filings: filings.filter(stands) });
  });
}

function actionsOf({ owner_actions: actions = [] }: Campaign, wanted: Language): readonly OwnerAction[] {
  return actions.map(({ severity, headline, text }) => {
    const isThere = [headline, text].every((each) => each === undefined || each[wanted] !== undefined);
    const language = isThere ? wanted : 'en';
    return { severity, headline: headline?.[language], text: text?.[language], language };
  });
}

/** @throws Fault USAGE for what is stated and cannot be read; those of `lookUpVin` */
export function lookUp(
  desk: Desk,
  vin: string,
  values: Readonly<Record<string, string>>,
): Promise<LookUpResult> {
  const stated = STATED_NAMES.flatMap((name) => {
    const value = values[name];
    return value === undefined ? [] : [`${name}=${value}`];
  });
  const { store, files } = desk;
  return lookUpVin({ workspace: desk.workspace(), store, files, vin, stated: formSettings(stated).stated });
}

export const stands = ({ state }: Filing): boolean => state === 'signed' || state === 'unsigned';

async function home(desk: Desk, { dealer }: Viewer, wrong: Home['wrong']): Promise<Home> {
  const newest = await desk.store.filings({ dealer: dealer.code, limit: NEWEST });
  const forms = newest.filter(stands);
  const day = dayAt(desk.now());
  return {
    today: forms.filter(({ at }) => dayAt(new Date(at)) === day),
    unsigned: forms.filter(({ state }) => state === 'unsigned'),
    wrong,
  };
}
