/** Opens a web server for pages of this program: who may ask, from where, and with what. It does not listen yet. */
import cookie from '@fastify/cookie';
import formbody from '@fastify/formbody';
import multipart from '@fastify/multipart';
import statics from '@fastify/static';
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { PAGE_HEADERS } from './headers.js';
import type { Session, Sessions } from './sessions.js';

export interface ServerOptions {
  readonly sessions: Sessions;
  /** Beginning of the name of the cookie. */
  readonly cookie?: string | undefined;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** Folders of files for everyone, by the start of their address. */
  readonly files: Readonly<Record<string, string>>;
  /** Names under which the server may be called; undefined for any, behind a certificate. */
  readonly hosts: readonly string[] | undefined;
  /** Key and certificate as PEM. */
  readonly tls: { readonly key: string; readonly cert: string } | undefined;
  /** Bytes of the largest upload. */
  readonly largestUpload: number;
  /** Addresses that need no session. */
  readonly open: readonly string[];
  /** Told of each answer. */
  readonly served?: ((answer: Served) => void) | undefined;
  readonly refuse: (reply: FastifyReply, why: Refused, error?: unknown) => FastifyReply;
}

/** An answer, without anything that tells who asked or about whom. */
export interface Served {
  readonly method: string;
  /** `/form/:vin`, as it is registered; undefined where there is nothing. */
  readonly route: string | undefined;
  readonly status: number;
  readonly milliseconds: number;
}

/** `entry`: no session; `forged`: a form of another site or of an ended session; `large`: an upload; `failed`: anything else. */
export type Refused = 'entry' | 'forged' | 'large' | 'missing' | 'failed';

const COOKIE = 'noticepress';

/**
 * A browser sends a cookie to every port of a machine, so its name says which one it is for. Over TLS the browser keeps it to
 * this host (`__Host-`, RFC 6265bis 4.1.3.2).
 */
function cookieName({ headers, protocol }: FastifyRequest, name = COOKIE): string {
  const port = /:(\d+)$/.exec(headers.host ?? '')?.[1];
  const own = port === undefined ? name : `${name}-${port}`;
  return protocol === 'https' ? `__Host-${own}` : own;
}

const sessionsOf = new WeakMap<FastifyRequest, Session>();

/** The session of a request that passed the door. */
export function sessionOf(request: FastifyRequest): Session {
  const session = sessionsOf.get(request);
  if (session === undefined) throw new Error('the address needs a session');
  return session;
}

export const findSession = (request: FastifyRequest): Session | undefined => sessionsOf.get(request);

/** The text fields of a form, in either encoding. */
export type Fields = Readonly<Record<string, string | readonly string[]>>;

export function fieldsOf(request: FastifyRequest): Fields {
  const body = request.body;
  if (typeof body !== 'object' || body === null) return {};
  return Object.fromEntries(
    Object.entries(body).flatMap(([name, given]) => {
      const value = textIn(given);
      return value === undefined ? [] : [[name, value] as const];
    }),
  );
}

function textIn(given: unknown): string | readonly string[] | undefined {
  if (typeof given === 'string') return given;
  if (Array.isArray(given)) return given.map(textIn).filter((each) => typeof each === 'string');
  if (typeof given === 'object' && given !== null && 'value' in given && typeof given.value === 'string')
    return given.value;
  return undefined;
}

export async function openServer(options: ServerOptions): Promise<FastifyInstance> {
  const { tls, largestUpload, files, refuse, sessions, served } = options;
  const limits = { bodyLimit: largestUpload + 1024 * 1024, routerOptions: { maxParamLength: 200 } };
  const app: FastifyInstance =
    tls === undefined ? fastify(limits) : (fastify({ ...limits, https: tls }) as never);
  await app.register(cookie);
  await app.register(formbody, { bodyLimit: 2 * 1024 * 1024 });
  await app.register(multipart, {
    attachFieldsToBody: true,
    limits: { fileSize: largestUpload, files: 1, fields: 20, fieldSize: 100_000, parts: 25 },
  });
  for (const [index, [prefix, root]] of Object.entries(files).entries())
    await app.register(statics, {
      root,
      prefix,
      decorateReply: index === 0,
      cacheControl: false,
      index: false,
    });
  app.addHook('onSend', async (request, reply) => {
    const session = sessionsOf.get(request);
    if (session !== undefined) await saveOf(sessions, session, reply);
    for (const [name, value] of Object.entries(PAGE_HEADERS))
      if (!reply.hasHeader(name)) reply.header(name, value);
    if (tls !== undefined) reply.header('strict-transport-security', 'max-age=31536000');
  });
  if (served !== undefined)
    app.addHook('onResponse', async (request, reply) => {
      const { method, routeOptions } = request;
      served({ method, route: routeOptions.url, status: reply.statusCode, milliseconds: reply.elapsedTime });
    });
  app.addHook('onRequest', async (request, reply) => letIn(options, request, reply));
  app.addHook('preHandler', async (request, reply) => {
    if (isSafe(request) || isOurs(request)) return undefined;
    return refuse(reply, 'forged');
  });
  app.setNotFoundHandler((_request, reply) => refuse(reply, 'missing'));
  app.setErrorHandler((error: { readonly statusCode?: number }, _request, reply) =>
    refuse(reply, error.statusCode === 413 ? 'large' : 'failed', error),
  );
  return app;
}

/** A page that says what went wrong is sent even if what failed keeps the sessions, too. */
async function saveOf(sessions: Sessions, session: Session, reply: FastifyReply): Promise<void> {
  try {
    await sessions.save(session);
  } catch (error) {
    if (reply.statusCode < 400) throw error;
  }
}

async function letIn(options: ServerOptions, request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
  const { sessions, clock, files, hosts, open, refuse } = options;
  // a name that another site points at this machine
  if (hosts !== undefined && !hosts.includes(request.hostname)) return refuse(reply, 'forged');
  if (Object.keys(files).some((prefix) => request.url.startsWith(prefix))) return undefined;
  const id = request.cookies[cookieName(request, options.cookie)];
  const session = id === undefined ? undefined : await sessions.find(id, clock());
  if (session !== undefined) sessionsOf.set(request, session);
  const [path = ''] = request.url.split('?');
  if (session !== undefined || open.some((each) => path === each || path.startsWith(`${each}/`)))
    return undefined;
  return refuse(reply, 'entry');
}

const isSafe = ({ method }: FastifyRequest): boolean => method === 'GET' || method === 'HEAD';

/** The token of the session, and where a browser says it, the origin. Who has no session yet has only the origin. */
function isOurs(request: FastifyRequest): boolean {
  const { origin, host } = request.headers;
  const from = request.headers['sec-fetch-site'];
  if (from !== undefined && from !== 'same-origin') return false;
  if (origin !== undefined && origin !== `${request.protocol}://${host ?? ''}`) return false;
  const session = sessionsOf.get(request);
  return session === undefined || fieldsOf(request).csrf === session.csrf;
}

export function setSession(
  reply: FastifyReply,
  session: Session,
  secure: boolean,
  name?: string,
): FastifyReply {
  const own = cookieName(reply.request, name);
  return reply.setCookie(own, session.id, { path: '/', httpOnly: true, sameSite: 'strict', secure });
}
