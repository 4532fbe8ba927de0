/** The desk, and the look-up of a vehicle. */

import type { Campaign } from '../../campaign/schema/campaignSchema.js';
import { isStanding } from '../../disclose/filings/markedFilings.js';
import { type LookUpResult, lookUpVin } from '../../disclose/lookup/lookUpVin.js';
import { formSettings } from '../../disclose/papers/formSettings.js';
import type { Language } from '../../shapes/units.js';
import { fieldsOf } from '../../web/openServer.js';
import type { CampaignTexts } from '../pages/campaignCard.js';
import { homePage } from '../pages/homePage.js';
import { vehiclePage } from '../pages/vehiclePage.js';
import type { Desk, Viewer } from '../sitting/desk.js';
import { STATED_NAMES, textOf, valuesOf } from '../sitting/entries.js';
import { homeOf } from './homeOf.js';
import type { Route } from './route.js';

/** Filings of the vehicle that are looked at, the newest first. */
const NEWEST = 20;

export function lookUpRoutes(route: Route, desk: Desk): void {
  for (const method of ['GET', 'POST'] as const)
    route(method, '/', async (viewer) => homePage(viewer, await homeOf(desk, viewer)));

  route('POST', '/vehicle', async (viewer, request) => {
    const fields = fieldsOf(request);
    const stated = valuesOf(fields, STATED_NAMES);
    const found = await lookUp(desk, viewer, textOf(fields, 'vin'), stated);
    if (found.kind === 'wrong') return homePage(viewer, { ...(await homeOf(desk, viewer)), wrong: found });
    const { workspace } = viewer;
    const told = new Map(
      found.campaigns.map((each) => [
        each.code,
        campaignTexts(workspace.campaign(each.code), each.phase?.number, viewer.language),
      ]),
    );
    const query = { vin: found.vin, dealer: viewer.dealer.code, limit: NEWEST };
    const filings = (await desk.store.filings(query)).filter(isStanding);
    return vehiclePage(viewer, { found, stated, told, filings });
  });
}

/** What the page says of a campaign in its language; where a text is missing, in English. */
function campaignTexts(
  { title, phases, remedy_from: remedyFrom, owner_actions: actions = [] }: Campaign,
  phase: number | undefined,
  language: Language,
): CampaignTexts {
  const expected = (phases.find(({ number }) => number === phase)?.remedy_from ?? remedyFrom)?.printed;
  return {
    title: title[language] ?? title.en,
    expected: expected?.[language] ?? expected?.en,
    actions: actions.map(({ severity, headline, text }) => {
      const isThere = [headline, text].every((each) => each === undefined || each[language] !== undefined);
      const written = isThere ? language : 'en';
      return { severity, headline: headline?.[written], text: text?.[written], language: written };
    }),
  };
}

/** @throws Fault USAGE for what is stated and cannot be read; those of `lookUpVin` */
export function lookUp(
  { store, files }: Desk,
  { workspace }: Viewer,
  vin: string,
  values: Readonly<Record<string, string>>,
): Promise<LookUpResult> {
  const stated = STATED_NAMES.flatMap((name) => {
    const value = values[name];
    return value === undefined ? [] : [`${name}=${value}`];
  });
  return lookUpVin({ workspace, store, files, vin, stated: formSettings(stated).stated });
}
