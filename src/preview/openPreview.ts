/** Wires the preview: a server, its sessions, its pages, and its events. It does not listen yet. */
import type { FastifyInstance, FastifyReply } from 'fastify';
import { Fault, formatFault } from '../base/problems.js';
import type { Workspace } from '../campaign/workspace/openWorkspace.js';
import type { FontBook } from '../shapes/layout/fontBook.js';
import { FRAMING_HEADERS } from '../web/headers.js';
import { openServer, type Refused, setSession } from '../web/openServer.js';
import { pageFiles } from '../web/pageFiles.js';
import type { Sessions } from '../web/sessions.js';
import { type Events, openEvents } from './openEvents.js';
import { closedPage } from './pages/studioPage.js';
import { compareRoute } from './routes/compareRoute.js';
import { faceRoute } from './routes/faceRoute.js';
import { handRoute } from './routes/handRoute.js';
import { messageRoute } from './routes/messageRoute.js';
import { recordRoute } from './routes/recordRoute.js';
import { studioRoute } from './routes/studioRoute.js';
import { openPainter } from './studio/paint.js';
import type { Studio } from './studio/studio.js';

export interface PreviewServer extends Omit<Studio, 'fonts'> {
  readonly fontsOf: (workspace: Workspace) => FontBook;
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
    const session = sessions.enter?.(request.params.token, clock());
    if (session === undefined) return refuse(reply, 'entry');
    return setSession(reply, session, false, cookie).redirect('/', 303);
  });
  const studio: Studio = {
    ...server,
    get fonts() {
      return server.fontsOf(server.workspace());
    },
  };
  const shown = { app, studio, painter: openPainter(studio), send };
  faceRoute(shown);
  studioRoute(shown);
  compareRoute(shown);
  handRoute(shown);
  messageRoute(shown);
  recordRoute(shown);
  return { app, events: openEvents(app) };
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
  reply.headers(FRAMING_HEADERS).header('content-type', 'text/html; charset=utf-8').send(text);
