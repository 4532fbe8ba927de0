/** Wires the preview: a server, its sessions, its one page, and its events. It does not listen yet. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { nodeFiles } from '../base/files/nodeFiles.js';
import { Fault, formatFault } from '../base/problems.js';
import { openServer, type Refused, sessionOf, setSession } from '../web/openServer.js';
import { pageFiles } from '../web/pageFiles.js';
import type { Sessions } from '../web/sessions.js';
import { type Events, openEvents } from './openEvents.js';
import type { Desktop } from './pages/editorPlace.js';
import type { ShownSource } from './pages/sidePane.js';
import { closedPage, studioPage } from './pages/studioPage.js';
import { choiceOf, recordRoute } from './recordRoute.js';
import { openPainter, type Painted } from './studio/paint.js';
import { sourcesOf } from './studio/sourcesOf.js';
import type { Studio } from './studio/studio.js';
import type { Query } from './studio/view.js';

export interface PreviewServer extends Studio {
  readonly sessions: Sessions;
  readonly hosts: readonly string[];
  /** Its own for each process: a browser sends the cookies of one preview to the others of a machine, too. */
  readonly cookie: string;
}

export interface Preview {
  readonly app: FastifyInstance;
  readonly events: Events;
}

/** Bytes of a form. */
const LARGEST = 100_000;

export async function openPreview(server: PreviewServer): Promise<Preview> {
  const { sessions, hosts, cookie, now } = server;
  const clock = () => now().getTime();
  const app = await openServer({
    ...{ sessions, hosts, cookie, tls: undefined, clock, largestUpload: LARGEST, refuse },
    files: pageFiles('preview'),
    open: ['/enter'],
  });
  app.get<{ Params: { token: string } }>('/enter/:token', async (request, reply) => {
    const session = sessions.enter(request.params.token, clock());
    if (session === undefined) return refuse(reply, 'entry');
    return setSession(reply, session, false, cookie).redirect('/', 303);
  });
  const painter = openPainter(server);
  app.get('/', async (request, reply) => {
    const choice = choiceOf(sessionOf(request));
    const painted = await painter(request.query as Query, choice.record?.vin);
    return send(reply, studioPage(painted, choice, sideOf(server, painted, request), pagesHeld(request)));
  });
  recordRoute(app, server);
  return { app, events: openEvents(app) };
}

/** The marks of the pages that the browser has; only others are sent. */
const pagesHeld = ({ headers }: FastifyRequest): ReadonlySet<string> =>
  new Set(String(headers['x-pages'] ?? '').split(','));

function sideOf(server: PreviewServer, painted: Painted, request: FastifyRequest) {
  const { findings } = server;
  const { view, crash } = painted;
  const desktop = desktopOf(server);
  const block = Number((request.query as Query).block ?? Number.NaN);
  const source = crash === undefined ? sourceOf(server, painted, block) : undefined;
  if (view === undefined) return { desktop, source, findings: undefined, checking: false };
  if (crash === undefined) findings.ask(view.campaign);
  return {
    ...{ desktop, source },
    findings: findings.of(view.campaign),
    checking: findings.isOpen(view.campaign),
  };
}

function sourceOf(server: Studio, { view, drawing }: Painted, node: number): ShownSource | undefined {
  const block = drawing?.sheets.flatMap(({ blocks }) => blocks).find((each) => each.node === node);
  if (view === undefined || block === undefined) return undefined;
  return { block, places: sourcesOf(server.workspace(), view.campaign, block) };
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

const REFUSED: Readonly<Record<Refused, readonly [status: number, title: string, text: string]>> = {
  entry: [401, 'Not this way', 'Open the preview with the link that noticepress preview printed.'],
  forged: [403, 'Refused', 'This was asked for from another site, or under another name.'],
  missing: [404, 'Not found', 'The preview has no such page.'],
  large: [413, 'Too large', 'This is more than the preview takes.'],
  failed: [500, 'Something went wrong', 'Noticepress could not show this page. Nothing was changed.'],
};

/** A fault, such as an owners file that cannot be read, is said as the command line says it. */
function refuse(reply: FastifyReply, why: Refused, error?: unknown): FastifyReply {
  const [status, title, text] = REFUSED[why];
  return send(reply.code(status), closedPage(title, error instanceof Fault ? formatFault(error) : text));
}

const send = (reply: FastifyReply, text: string): FastifyReply =>
  reply.header('content-type', 'text/html; charset=utf-8').send(text);
