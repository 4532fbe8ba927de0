/** Shows the details of a form, with the form as far as it can be filled in yet. */
import { Fault } from '../../base/problems.js';
import { formContent } from '../../disclose/papers/formContent.js';
import { formSheets } from '../../disclose/papers/formSheets.js';
import { formLanguages } from '../../disclose/permission/formLanguages.js';
import { type Details, formPage, type ShownForm } from '../pages/formPage.js';
import type { Page } from '../pages/layout.js';
import type { Desk, Viewer } from '../sitting/desk.js';
import { buyerReads, type Entries, type Faults, settingsOf } from '../sitting/entries.js';
import { lookUp } from './lookUpRoutes.js';

export async function detailsPage(
  desk: Desk,
  viewer: Viewer,
  entries: Entries,
  faults: Faults,
): Promise<Page> {
  const found = await lookUp(desk, viewer, entries.vin, entries.values);
  if (found.kind === 'wrong') throw new Fault('VIN_INVALID', `"${found.vin}" is not a valid VIN`);
  const values = {
    ...(found.vehicle.status === null ? {} : { status: found.vehicle.status }),
    ...entries.values,
  };
  const full = { ...entries, values };
  const { workspace } = viewer;
  const campaigns = entries.campaigns.map(workspace.campaign);
  const englishOnly = campaigns
    .filter((campaign) => buyerReads(full) === 'es' && !formLanguages(campaign).includes('es'))
    .map(({ code }) => code);
  const details: Details = {
    ...{ vehicle: found, entries: full, faults, englishOnly },
    forms: await drawn(desk, viewer, full),
  };
  return formPage(viewer, details);
}

/** As far as it can be filled in yet. A refusal or a fault of a field shows on its own page. */
async function drawn(desk: Desk, viewer: Viewer, entries: Entries): Promise<readonly ShownForm[]> {
  const { workspace } = viewer;
  const { store, fonts, files } = desk;
  const shown: ShownForm[] = [];
  for (const code of entries.campaigns) {
    const campaign = workspace.campaign(code);
    const order = { workspace, campaign, vin: entries.vin, dealer: viewer.dealer.code, files, store };
    try {
      const content = await formContent({ ...order, settings: settingsOf(entries) });
      shown.push({ code, pages: formSheets(workspace, fonts, { campaign, content }) });
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
    }
  }
  return shown;
}
