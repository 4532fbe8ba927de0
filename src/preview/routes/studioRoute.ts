/** Shows the pages of a document, where its words are written, and what check found. */
import type { FastifyRequest } from 'fastify';
import { nodeFiles } from '../../base/files/nodeFiles.js';
import { Fault } from '../../base/problems.js';
import { html } from '../../web/html.js';
import { sessionOf } from '../../web/openServer.js';
import { crashVeil } from '../pages/crashVeil.js';
import type { Desktop } from '../pages/editorPlace.js';
import { sheetPane } from '../pages/sheetPane.js';
import { type ShownSource, type SideContent, sidePane } from '../pages/sidePane.js';
import { clockTime, studioPage } from '../pages/studioPage.js';
import { findingsOn } from '../studio/found/findingsOn.js';
import type { Painted } from '../studio/paint.js';
import { sourcesOf } from '../studio/places/sourcesOf.js';
import type { Studio } from '../studio/studio.js';
import type { Query } from '../studio/view.js';
import { choiceOf } from './recordRoute.js';
import { pagesHeld, type Shown } from './shown.js';

export function studioRoute({ app, studio, painter, send }: Shown): void {
  app.get('/', async (request, reply) => {
    const choice = choiceOf(sessionOf(request));
    const isUrgent = request.headers['x-urgent'] !== undefined;
    const painted = await painter(request.query as Query, { vin: choice.record?.vin, isUrgent });
    const content = sideOf(studio, painted, request);
    const { crash, drawnAt } = painted;
    const since = drawnAt && clockTime(drawnAt);
    const veil = crash === undefined ? html`` : crashVeil(content.desktop, crash, since);
    const marks = {
      chosen: content.source?.block.id,
      findings: new Map([...content.shownAt].map(([finding, block]) => [block, finding])),
      known: pagesHeld(request),
    };
    const panes = { pane: sheetPane(painted, choice, veil, marks), side: sidePane(content) };
    return send(reply, studioPage(painted, { ...panes, sideName: 'Findings' }));
  });
}

function sideOf(studio: Studio, painted: Painted, request: FastifyRequest): SideContent {
  const { back, dir, owners } = studio;
  const { view, crash, drawing } = painted;
  const desktop = desktopOf(studio);
  const { block = '' } = request.query as Query;
  const source = crash === undefined ? sourceOf(studio, painted, String(block)) : undefined;
  if (view === undefined)
    return { desktop, source, findings: undefined, shownAt: new Map(), checking: false };
  const { campaign, notice } = view;
  if (crash === undefined) {
    back.ask({ kind: 'check', dir, campaign });
    back.ask({ kind: 'count', dir, campaign, notice, owners });
  }
  const findings = back.findings(campaign);
  const blocks = drawing?.sheets.flatMap((sheet) => sheet.blocks) ?? [];
  const shownAt = findingsOn(findings ?? [], blocks);
  return { desktop, source, findings, shownAt, checking: back.isChecking(campaign) };
}

function sourceOf(studio: Studio, { view, drawing }: Painted, id: string): ShownSource | undefined {
  const block = drawing?.sheets.flatMap(({ blocks }) => blocks).find((each) => each.id === id);
  if (view === undefined || block === undefined) return undefined;
  return { block, places: sourcesOf(studio.workspace(), view.campaign, block) };
}

/** Undefined while noticepress.yaml is wrong. */
function desktopOf({ workspace }: Studio): Desktop | undefined {
  try {
    const { dir, settings, resolve } = workspace();
    return { dir, settings, resolve, files: nodeFiles };
  } catch (error) {
    if (error instanceof Fault) return undefined;
    throw error;
  }
}
