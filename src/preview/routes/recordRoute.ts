/** Chooses the record that letters are shown with, and keeps it in the session. */
import { type Fields, fieldsOf, sessionOf } from '../../web/openServer.js';
import type { Session } from '../../web/sessions.js';
import type { RecordChoice, RecordSearch } from '../pages/recordBox.js';
import { type FoundRecord, searchRecords } from '../studio/records/searchRecords.js';
import type { Studio } from '../studio/studio.js';
import type { Shown } from './shown.js';

/** What a session keeps, as JSON. */
interface Kept {
  readonly record?: FoundRecord | undefined;
  readonly search?: RecordSearch | undefined;
}

export function choiceOf({ csrf, kept }: Session): RecordChoice {
  const { record, search } = JSON.parse(kept.get('choice') ?? '{}') as Kept;
  return { csrf, record, search };
}

export function recordRoute({ app, studio }: Shown): void {
  app.post('/record', async (request, reply) => {
    const fields = fieldsOf(request);
    const back = backIn(fields, '/');
    const session = sessionOf(request);
    session.kept.set('choice', JSON.stringify(await chosen(studio, fields, back, choiceOf(session))));
    return reply.redirect(back, 303);
  });
}

/** Where a form leads back to: a page of ours. */
export function backIn(fields: Fields, path: string): string {
  const back = textIn(fields, 'back');
  const [start, query = ''] = back.split('?');
  return start === path && /^[\w&=%+.@-]*$/.test(query) ? back : '/';
}

export const textIn = (fields: Fields, name: string): string => {
  const value = fields[name];
  return typeof value === 'string' ? value : '';
};

/** One record that is found is shown; of several, or of none, the page tells. */
async function chosen(studio: Studio, fields: Fields, back: string, { record, search }: Kept): Promise<Kept> {
  const asked = textIn(fields, 'record').trim();
  const vin = textIn(fields, 'vin');
  if (asked === '') return { record: search?.found.find((each) => each.vin === vin) };
  const campaign = new URLSearchParams(back.replace(/^\/\?/, '')).get('campaign') ?? '';
  const codes = studio.workspace().campaignCodes();
  const found = codes.includes(campaign) ? await searchRecords(studio, campaign, asked, record?.vin) : [];
  return found.length === 1 ? { record: found[0] } : { record, search: { asked, found } };
}
