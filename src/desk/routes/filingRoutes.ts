/** What is on file: a filing, its papers, and the steps that are left. */
import type { FastifyReply } from 'fastify';
import { Fault } from '../../base/problems.js';
import { filesOf } from '../../disclose/filings/exportFiling.js';
import type { FilingHistory } from '../../disclose/filings/historyOf.js';
import { sendAgain } from '../../disclose/filings/sendAgain.js';
import { withdrawFiling } from '../../disclose/filings/withdrawFiling.js';
import type { FormData } from '../../disclose/papers/formData.js';
import type { Filing } from '../../shapes/documents/filing.js';
import { FILE_HEADERS } from '../../web/headers.js';
import { fieldsOf } from '../../web/openServer.js';
import { zipOf } from '../../web/zipOf.js';
import { filedPage } from '../pages/filedPage.js';
import { filingPage } from '../pages/filingPage.js';
import { assertManages, type Desk, dayAt, filerAt } from '../sitting/desk.js';
import { type Entries, textOf } from '../sitting/entries.js';
import type { Word } from '../words/words.js';
import { detailsPage } from './detailsPage.js';
import { numberOf, ownFiling } from './ownFiling.js';
import type { Route } from './route.js';

export function filingRoutes(route: Route, desk: Desk): void {
  route('GET', '/filed/:numbers', async (viewer, request) => {
    const { numbers } = request.params as { readonly numbers: string };
    const histories: FilingHistory[] = [];
    for (const number of numbers.split('-').slice(0, 20))
      histories.push(await ownFiling(desk, viewer, number));
    return filedPage(viewer, histories, mailWord(desk));
  });

  route('GET', '/filings/:number', async (viewer, request) =>
    filingPage(viewer, await ownFiling(desk, viewer, numberOf(request.params)), undefined),
  );

  route('GET', '/filings/:number/:paper', async (viewer, request, reply) => {
    const { filing } = await ownFiling(desk, viewer, numberOf(request.params));
    const { paper } = request.params as { readonly paper: string };
    return sendPaper(desk, filing, paper, reply);
  });

  route('POST', '/filings/:number/send', async (viewer, request, reply) => {
    const history = await ownFiling(desk, viewer, numberOf(request.params));
    const { number } = history.filing;
    await sendAgain({ ...filerAt(desk, viewer), number });
    desk.queued();
    return reply.redirect(`/filings/${number}`, 303);
  });

  route('POST', '/filings/:number/export', async (viewer, request, reply) => {
    assertManages(viewer);
    const { filing } = await ownFiling(desk, viewer, numberOf(request.params));
    const { number } = filing;
    const { store, fonts } = desk;
    const files = await filesOf({ workspace: viewer.workspace, store, fonts, number });
    const disposition = `attachment; filename="filing-${number}.zip"`;
    return reply
      .headers({ ...FILE_HEADERS, 'content-type': 'application/zip', 'content-disposition': disposition })
      .send(zipOf(files));
  });

  route('POST', '/filings/:number/withdraw', async (viewer, request, reply) => {
    assertManages(viewer);
    const { filing } = await ownFiling(desk, viewer, numberOf(request.params));
    const reason = textOf(fieldsOf(request), 'reason');
    await withdrawFiling({ ...filerAt(desk, viewer), number: filing.number, reason });
    return reply.redirect(`/filings/${filing.number}`, 303);
  });

  route('POST', '/filings/:number/correct', async (viewer, request) => {
    const { filing } = await ownFiling(desk, viewer, numberOf(request.params));
    return detailsPage(desk, viewer, entriesFrom(filing, dayAt(desk.now())), new Map());
  });
}

/** What everyone should know of the mail of this desk. */
function mailWord({ sends, mailTrouble }: Desk): Word | undefined {
  if (!sends) return 'mail-off';
  return mailTrouble() === undefined ? undefined : 'mail-away';
}

async function sendPaper(
  desk: Desk,
  filing: Filing,
  paper: string,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { form, faq, papers } = filing;
  const signed = papers.find(({ position }) => paper === `paper-${position}`);
  const sha256 = signed?.sha256 ?? (paper === 'form' ? form : paper === 'faq' ? faq : undefined);
  const bytes = sha256 === undefined ? undefined : await desk.store.outbox.blob(sha256);
  if (bytes === undefined) throw new Fault('FILING_UNKNOWN', `filing ${filing.number} has no paper ${paper}`);
  const type = signed?.mediaType ?? 'application/pdf';
  // a scan comes from outside: it is kept, not shown as a page of ours
  const shown = signed?.kind === 'scan' ? 'attachment' : 'inline';
  const name = `filing-${filing.number}-${paper}.${type.split('/')[1] ?? 'pdf'}`;
  return reply
    .headers({ ...FILE_HEADERS, 'content-type': type, 'content-disposition': `${shown}; filename="${name}"` })
    .send(Buffer.from(bytes));
}

/** What the form said, for a form that corrects it. */
function entriesFrom({ number, vin, campaign, values, buyer, staff }: Filing, today: string): Entries {
  const data: FormData = JSON.parse(values);
  const { fields, vehicle } = data;
  const stated =
    vehicle?.known === false ? { model: vehicle.model, model_year: String(vehicle.model_year) } : {};
  const all = {
    ...fields,
    ...stated,
    staff_name: staff,
    status: vehicle?.status ?? '',
    language: buyer.language,
  };
  const kept = [
    'name',
    'address1',
    'address2',
    'email',
    'mobile_phone',
    'home_phone',
    ...Object.keys(stated),
  ];
  const named = [...kept, 'staff_name', 'status', 'language'].map(
    (name) => [name, (all as Record<string, string>)[name] ?? ''] as const,
  );
  return {
    ...{ vin, campaigns: [campaign], corrects: number },
    values: { ...Object.fromEntries(named.filter(([, value]) => value !== '')), date: data.date ?? today },
  };
}
