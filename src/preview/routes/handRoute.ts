/** Approves papers, and hands them over as files. */
import type { FastifyReply } from 'fastify';
import { addApproval } from '../../check/approval/approvals.js';
import { nameOfApprovable } from '../../check/rule/approvalState.js';
import { printAs } from '../../print/printAs.js';
import { FILE_HEADERS } from '../../web/headers.js';
import { fieldsOf, sessionOf } from '../../web/openServer.js';
import { zipOf } from '../../web/zipOf.js';
import { APPROVE_PATH, HAND_PATH, handPane, handSide, PAPER_PATH, SHARE_PATH } from '../pages/handPage.js';
import { studioPage } from '../pages/studioPage.js';
import { partsOf } from '../studio/drawn/partsOf.js';
import { approvalsShown } from '../studio/hand/approvalsShown.js';
import { shareFiles } from '../studio/hand/shareFiles.js';
import { isMessage } from '../studio/listDocuments.js';
import type { Query } from '../studio/view.js';
import { backIn, choiceOf, textIn } from './recordRoute.js';
import type { Shown } from './shown.js';

export function handRoute({ app, studio, painter, send }: Shown): void {
  const { owners, now } = studio;
  const paint = (query: unknown) => painter(query as Query, { vin: undefined, isUrgent: true });

  app.get(HAND_PATH, async (request, reply) => {
    const { csrf, kept } = sessionOf(request);
    const painted = await paint(request.query);
    const { view, crash, menu } = painted;
    if (view === undefined || crash !== undefined) return reply.redirect('/', 303);
    const shown = approvalsShown(studio.workspace(), studio.fonts, view);
    const hasPackage = menu.entries.some(({ id }) => id === 'dealer-package');
    const told = kept.get('told') ?? '';
    kept.delete('told');
    const side = handSide(view, { csrf, paper: shown.paper, hasPackage, told });
    return send(reply, studioPage(painted, { pane: handPane(view, shown), side, sideName: 'Approve' }));
  });

  app.post(APPROVE_PATH, async (request, reply) => {
    const fields = fieldsOf(request);
    const back = backIn(fields, HAND_PATH);
    const { view } = await paint(Object.fromEntries(new URLSearchParams(back.split('?')[1] ?? '')));
    const workspace = studio.workspace();
    const shown = view && approvalsShown(workspace, studio.fonts, view);
    const by = textIn(fields, 'by').trim().slice(0, 80);
    const tell = (told: string): FastifyReply => {
      sessionOf(request).kept.set('told', told);
      return reply.redirect(back, 303);
    };
    if (shown?.paper === undefined) return tell('There is no such paper to approve.');
    const { name, paper } = shown;
    if (by === '' || textIn(fields, 'read') !== 'yes')
      return tell('Not approved: give your name, and say that you have read it.');
    if (textIn(fields, 'sha256') !== paper.sha256)
      return tell('Not approved: the paper has changed since this page was opened. Read it again.');
    const { document, language, notice, sha256 } = paper;
    const [role, note] = [textIn(fields, 'role').slice(0, 40), textIn(fields, 'note').trim().slice(0, 1000)];
    addApproval(workspace, name, {
      document,
      language,
      notice,
      by,
      role,
      at: now().toISOString(),
      note,
      sha256,
    });
    return tell(`${by} approved ${nameOfApprovable(paper)}.`);
  });

  app.get(PAPER_PATH, async (request, reply) => {
    const vin = choiceOf(sessionOf(request)).record?.vin;
    const { view, crash } = await paint(request.query);
    if (crash !== undefined) throw crash;
    if (view === undefined || isMessage(view.document)) return reply.callNotFound();
    const { parts, fonts, title, language } = await partsOf({
      workspace: studio.workspace(),
      fonts: studio.fonts,
      owners,
      view,
      vin,
    });
    const printed = parts.map(({ composition, filling, mark }) => ({
      composition,
      filling,
      watermark: mark,
    }));
    const bytes = await printAs('pdf', printed, fonts, { title, language });
    return sendFile(reply, `${view.campaign}-${view.document}.pdf`, 'application/pdf', bytes);
  });

  app.get(SHARE_PATH, async (request, reply) => {
    const { view, crash, menu } = await paint(request.query);
    if (crash !== undefined) throw crash;
    if (view === undefined) return reply.callNotFound();
    const { campaign } = view;
    const { fonts } = studio;
    const order = { workspace: studio.workspace(), fonts, campaign, entries: menu.entries, drawn: now() };
    const files = await shareFiles({ ...order, findings: studio.back.findings(campaign) ?? [] });
    const packed = files.map(({ name, bytes }) => [`${campaign}/${name}`, bytes] as const);
    return sendFile(reply, `${campaign}-share.zip`, 'application/zip', zipOf(packed));
  });
}

/** The names hold codes and ids only. */
const sendFile = (reply: FastifyReply, name: string, type: string, bytes: Uint8Array): FastifyReply =>
  reply
    .headers(FILE_HEADERS)
    .header('content-type', type)
    .header('content-disposition', `attachment; filename="${name}"`)
    .send(Buffer.from(bytes));
