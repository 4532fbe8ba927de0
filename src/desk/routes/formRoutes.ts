/** The form of a sitting: its details, its signatures, and filing it. */
import { setImmediate } from 'node:timers/promises';
import { Fault } from '../../base/problems.js';
import { sha256Of } from '../../base/text/sha256Of.js';
import { fileForms } from '../../disclose/filings/fileForms.js';
import { logRefusals } from '../../disclose/filings/logRefusals.js';
import { formSheets } from '../../disclose/papers/formSheets.js';
import { type MadeForm, makeForms } from '../../disclose/papers/makeForms.js';
import { signForm } from '../../disclose/papers/signForm.js';
import { FILE_HEADERS } from '../../web/headers.js';
import { type Fields, fieldsOf } from '../../web/openServer.js';
import type { Page } from '../pages/layout.js';
import { signPage } from '../pages/signPage.js';
import { type Desk, dayAt, filerAt, type Viewer } from '../sitting/desk.js';
import {
  type Entries,
  entriesOf,
  type Faults,
  faultAt,
  faultsOf,
  settingsOf,
  textOf,
} from '../sitting/entries.js';
import { readSignatures, signatureFaults } from '../sitting/signatures.js';
import { sayIn } from '../words/words.js';
import { detailsPage } from './detailsPage.js';
import type { Route } from './route.js';

export function formRoutes(route: Route, desk: Desk): void {
  route('POST', '/form', async (viewer, request) => {
    const fields = fieldsOf(request);
    return detailsPage(desk, viewer, prefilled(desk, viewer, entriesOf(fields)), new Map());
  });

  route('POST', '/sign', async (viewer, request) => {
    const entries = entriesOf(fieldsOf(request));
    const made = await makeOrAsk(desk, viewer, entries);
    return 'content' in made ? made : signing(desk, viewer, entries, made.forms, new Map());
  });

  route('POST', '/pdf/:code', async (viewer, request, reply) => {
    const entries = entriesOf(fieldsOf(request));
    const made = await makeOrAsk(desk, viewer, entries);
    if ('content' in made) return made;
    const { code } = request.params as { readonly code: string };
    const form = made.forms.find(({ campaign }) => campaign.code === code)?.form;
    if (form === undefined) throw new Fault('FILING_UNKNOWN', `there is no form of ${code}`);
    return reply
      .headers({ ...FILE_HEADERS, 'content-type': 'application/pdf', 'content-disposition': 'inline' })
      .send(Buffer.from(form.bytes));
  });

  route('POST', '/file', async (viewer, request, reply) => {
    const fields = fieldsOf(request);
    const entries = entriesOf(fields);
    const made = await makeOrAsk(desk, viewer, entries);
    if ('content' in made) return made;
    const { forms } = made;
    const onScreen = textOf(fields, 'signed') === 'screen' && textOf(fields, 'paper') === '';
    const faults = onScreen ? signingFaults(viewer, fields, forms) : new Map();
    if (faults.size > 0) return signing(desk, viewer, entries, forms, faults);
    const signed = onScreen ? await signAll(desk, viewer, fields, forms) : undefined;
    const filer = filerAt(desk, viewer);
    const filed = await fileForms({ ...filer, forms, send: false, signed, corrects: entries.corrects });
    if (signed !== undefined) desk.queued();
    return reply.redirect(`/filed/${filed.map(({ number }) => number).join('-')}`, 303);
  });
}

/** What is known before anybody types. */
function prefilled(desk: Desk, { session }: Viewer, entries: Entries): Entries {
  const known = {
    date: dayAt(desk.now()),
    staff_name: session.user?.name ?? session.kept.get('staff') ?? '',
  };
  return { ...entries, values: { ...known, ...entries.values } };
}

/** The forms, or the page that asks for what is missing. A refusal is on file before it is shown. */
async function makeOrAsk(
  desk: Desk,
  viewer: Viewer,
  entries: Entries,
): Promise<{ readonly forms: readonly MadeForm[] } | Page> {
  const { workspace } = viewer;
  const campaigns = entries.campaigns.map(workspace.campaign);
  if (campaigns.length === 0) throw new Fault('USAGE', 'no campaign was chosen');
  const today = dayAt(desk.now());
  const faults = faultsOf(entries, campaigns, today, sayIn(viewer.language));
  if (faults.size > 0) return detailsPage(desk, viewer, entries, faults);
  viewer.session.kept.set('staff', entries.values.staff_name ?? '');
  const { store, fonts, files } = desk;
  const { vin } = entries;
  const dealer = viewer.dealer.code;
  const order = {
    workspace,
    campaigns,
    vin,
    dealer,
    settings: settingsOf(entries),
    files,
    store,
    fonts,
    today,
  };
  const asked = { ...filerAt(desk, viewer), vin, dealer, campaign: entries.campaigns.join(' ') };
  try {
    return { forms: await logRefusals(asked, () => makeForms(order)) };
  } catch (error) {
    if (error instanceof Fault && error.code.startsWith('FIELD_'))
      return detailsPage(desk, viewer, entries, faultAt(error, sayIn(viewer.language)));
    throw error;
  }
}

async function signing(
  desk: Desk,
  viewer: Viewer,
  entries: Entries,
  forms: readonly MadeForm[],
  faults: Faults,
): Promise<Page> {
  const [first] = forms;
  const ruling = first?.content.vehicle?.ruling;
  const vehicle = {
    vin: first?.form.data.vin ?? entries.vin,
    vehicle: {
      ...{ model: ruling?.model ?? null, model_year: ruling?.modelYear ?? null },
      ...{ status: ruling?.status ?? null, production_date: null },
    },
  };
  const { fonts } = desk;
  const shown = forms.map((made) => ({
    code: made.campaign.code,
    pages: formSheets(viewer.workspace, fonts, made),
  }));
  const hashes = forms.map(({ form }) => sha256Of(form.bytes));
  return signPage(viewer, { vehicle, entries, forms: shown, hashes, faults });
}

function signingFaults({ language }: Viewer, fields: Fields, forms: readonly MadeForm[]): Faults {
  const say = sayIn(language);
  const seen = fields.form ?? [];
  const isSeen = forms.every(({ form }) => seen.includes(sha256Of(form.bytes)));
  return isSeen ? signatureFaults(fields, say) : new Map([['consent', say('form-changed')]]);
}

async function signAll(
  desk: Desk,
  { workspace }: Viewer,
  fields: Fields,
  forms: readonly MadeForm[],
): Promise<ReadonlyMap<string, Uint8Array>> {
  const signatures = { ...readSignatures(fields), at: desk.now().toISOString() };
  const signed = new Map<string, Uint8Array>();
  for (const made of forms) {
    await setImmediate(); // others look up meanwhile
    signed.set(made.campaign.code, await signForm(workspace, desk.fonts, made, signatures, desk.signer));
  }
  return signed;
}
