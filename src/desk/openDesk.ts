/** Wires the desk: a server, its sessions, and the routes. It does not listen yet. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type Code, Fault } from '../base/problems.js';
import { LARGEST_SCAN } from '../disclose/filings/checkScan.js';
import {
  fieldsOf,
  findSession,
  openServer,
  type Refused,
  type Served,
  sessionOf,
  setSession,
} from '../web/openServer.js';
import { pageFiles } from '../web/pageFiles.js';
import type { Sessions } from '../web/sessions.js';
import type { SignIn } from './door/signIn.js';
import { dealerPage, troublePage } from './pages/doorPages.js';
import { page } from './pages/layout.js';
import { cabinetRoutes } from './routes/cabinetRoutes.js';
import { eventRoutes } from './routes/eventRoutes.js';
import { filingRoutes } from './routes/filingRoutes.js';
import { formRoutes } from './routes/formRoutes.js';
import { lookUpRoutes } from './routes/lookUpRoutes.js';
import type { Route } from './routes/route.js';
import { scanRoutes } from './routes/scanRoutes.js';
import { signInRoutes } from './routes/signInRoutes.js';
import { type Desk, languageAsked, languageOf, themeOf, type Viewer } from './sitting/desk.js';
import { textOf } from './sitting/entries.js';
import { tellFault } from './words/faultWords.js';
import { sayIn } from './words/words.js';

export interface DeskServer extends Desk {
  readonly sessions: Sessions;
  readonly hosts: readonly string[] | undefined;
  readonly tls: { readonly key: string; readonly cert: string } | undefined;
  /** Who may sign in; undefined on the machine itself, where a link is enough. */
  readonly signIn: SignIn | undefined;
  /** Told of each answer. */
  readonly served?: ((answer: Served) => void) | undefined;
}

export async function openDesk(desk: DeskServer): Promise<FastifyInstance> {
  const { sessions, hosts, tls, signIn, served } = desk;
  const clock = () => desk.now().getTime();
  const app = await openServer({
    ...{ sessions, hosts, tls, clock, served, largestUpload: LARGEST_SCAN },
    files: pageFiles('desk'),
    open: ['/enter', '/sign-in'],
    refuse: (reply, why, error) => refuse(reply, why, error, signIn !== undefined),
  });
  const secure = tls !== undefined;
  app.get<{ Params: { token: string } }>('/enter/:token', async (request, reply) => {
    const session = sessions.enter?.(request.params.token, clock());
    if (session === undefined) return refuse(reply, 'entry');
    session.kept.set('language', languageAsked(request.headers['accept-language']));
    return setSession(reply, session, secure).redirect('/', 303);
  });
  app.post('/sign-out', async (request, reply) => {
    await sessions.end(sessionOf(request).id);
    return refuse(reply, 'entry', undefined, signIn !== undefined);
  });
  app.post('/dealer', async (request, reply) => {
    const { kept } = sessionOf(request);
    const chosen = textOf(fieldsOf(request), 'dealer');
    // once: a user of one dealer does not become one of another
    if (!kept.has('dealer') && (await desk.dealers()).has(chosen)) kept.set('dealer', chosen);
    return reply.redirect('/', 303);
  });
  app.post('/look', async (request, reply) => {
    remember(request);
    const back = textOf(fieldsOf(request), 'back');
    return reply.redirect(/^\/(?![/\\])[\w/-]*$/.test(back) ? back : '/', 303);
  });
  const route = routeOn(app, desk, sessions);
  lookUpRoutes(route, desk);
  formRoutes(route, desk);
  filingRoutes(route, desk);
  scanRoutes(route, desk);
  cabinetRoutes(route, desk);
  eventRoutes(app, desk);
  if (signIn !== undefined) signInRoutes(app, signIn, sessions, clock);
  return app;
}

function routeOn(app: FastifyInstance, desk: Desk, sessions: Sessions): Route {
  return (method, path, work) => {
    app.route({
      method,
      url: path,
      handler: async (request, reply) => {
        const { id, user } = sessionOf(request);
        if (user !== undefined && (await desk.store.findUser(user.name)) === undefined) {
          await sessions.end(id); // removed since
          return refuse(reply, 'entry', undefined, true);
        }
        remember(request);
        const viewer = await viewerOf(desk, request);
        if (viewer === undefined) return send(reply, await askForDealer(desk, request));
        const shown = await work(viewer, request, reply);
        return 'content' in shown ? send(reply, page(viewer, shown)) : shown;
      },
    });
  };
}

/** Language and colors may change with any form. */
function remember(request: FastifyRequest): void {
  const { kept } = sessionOf(request);
  const fields = fieldsOf(request);
  for (const name of ['language', 'theme']) {
    const value = textOf(fields, `look_${name}`);
    if (value !== '') kept.set(name, value);
  }
}

/** Undefined as long as nobody knows whose desk it is. */
async function viewerOf(desk: Desk, request: FastifyRequest): Promise<Viewer | undefined> {
  const session = sessionOf(request);
  const dealer = (await desk.dealers()).get(desk.dealer ?? session.kept.get('dealer') ?? '');
  if (dealer === undefined) return undefined;
  return {
    workspace: desk.workspace(),
    session,
    dealer,
    language: languageOf(session),
    theme: themeOf(session),
    user: session.user?.name ?? desk.account,
    mail: await desk.store.outbox.unsent(),
  };
}

async function askForDealer(desk: Desk, request: FastifyRequest): Promise<string> {
  const session = sessionOf(request);
  const dealers = [...(await desk.dealers()).values()];
  return dealerPage({ language: languageOf(session), theme: themeOf(session) }, session.csrf, dealers);
}

const send = (reply: FastifyReply, text: string): FastifyReply =>
  reply.header('content-type', 'text/html; charset=utf-8').send(text);

const STATUS: Readonly<Record<Refused, number>> = {
  entry: 401,
  forged: 403,
  missing: 404,
  large: 413,
  failed: 422,
};

const OWN_STATUS: Partial<Readonly<Record<Code, number>>> = {
  ROLE_MISSING: 403,
  STORE_UNREACHABLE: 503,
  STORE_BUSY: 503,
};

function refuse(reply: FastifyReply, why: Refused, error?: unknown, asksWho = false): FastifyReply {
  if (why === 'entry' && asksWho) return reply.redirect('/sign-in', 303);
  const session = findSession(reply.request);
  const look =
    session === undefined
      ? { language: languageAsked(reply.request.headers['accept-language']), theme: 'system' as const }
      : { language: languageOf(session), theme: themeOf(session) };
  const kind = error instanceof Fault && error.code === 'FILING_UNKNOWN' ? 'missing' : why;
  const told =
    error instanceof Fault
      ? tellFault({ code: error.code, message: `${error.message}; ${error.hint}` }, look.language)
      : { text: sayIn(look.language)('own-error'), language: look.language };
  const own = error instanceof Fault ? OWN_STATUS[error.code] : undefined;
  const isUnsure = error instanceof Fault && error.code === 'STORE_UNREACHABLE';
  return send(reply.code(own ?? STATUS[kind]), troublePage(look, kind, { ...told, isUnsure }));
}
