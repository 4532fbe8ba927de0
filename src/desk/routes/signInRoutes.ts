/** Signing in with a name and a password, where the desk can be reached from other machines. */
import type { FastifyInstance, FastifyReply } from 'fastify';
import { fieldsOf, setSession } from '../../web/openServer.js';
import type { Sessions, WebUser } from '../../web/sessions.js';
import { signInPage } from '../pages/doorPages.js';
import { textOf } from '../sitting/entries.js';
import { sayIn } from '../words/words.js';

export type SignInResult =
  | { readonly kind: 'in'; readonly user: WebUser }
  | { readonly kind: 'wrong' }
  /** Milliseconds until the next try. */
  | { readonly kind: 'locked'; readonly wait: number };

export type SignIn = (name: string, password: string) => Promise<SignInResult>;

const LOOK = { language: 'en', theme: 'system' } as const;

export function signInRoutes(
  app: FastifyInstance,
  signIn: SignIn,
  sessions: Sessions,
  clock: () => number,
): void {
  const show = (reply: FastifyReply, name: string, fault: string | undefined): FastifyReply =>
    reply
      .code(fault === undefined ? 200 : 401)
      .header('content-type', 'text/html; charset=utf-8')
      .send(signInPage(LOOK, name, fault));

  app.get('/sign-in', async (_request, reply) => show(reply, '', undefined));
  app.post('/sign-in', async (request, reply) => {
    const fields = fieldsOf(request);
    const name = textOf(fields, 'name');
    const password = fields.password;
    const result = await signIn(name, typeof password === 'string' ? password : '');
    const say = sayIn(LOOK.language);
    if (result.kind === 'wrong') return show(reply, name, say('sign-in-wrong'));
    if (result.kind === 'locked')
      return show(reply, name, say('sign-in-locked', { n: Math.ceil(result.wait / 60_000) }));
    return setSession(reply, sessions.open(result.user, clock()), true).redirect('/', 303);
  });
}
