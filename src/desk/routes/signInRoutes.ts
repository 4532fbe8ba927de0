/** Signing in with a name and a password, where the desk can be reached from other machines. */
import type { FastifyInstance, FastifyReply } from 'fastify';
import { fieldsOf, setSession } from '../../web/openServer.js';
import type { Sessions } from '../../web/sessions.js';
import type { SignIn } from '../door/signIn.js';
import { signInPage } from '../pages/doorPages.js';
import { textOf } from '../sitting/entries.js';
import { sayIn } from '../words/words.js';

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
    const result = await signIn(name, typeof password === 'string' ? password : '', request.ip);
    const say = sayIn(LOOK.language);
    if (result.kind === 'wrong') return show(reply, name, say('sign-in-wrong'));
    if (result.kind === 'locked')
      return show(reply, name, say('sign-in-locked', { n: Math.ceil(result.wait / 60_000) }));
    const { user } = result;
    const session = sessions.open({ name: user.name, role: user.role }, clock());
    if (user.dealer !== undefined) session.kept.set('dealer', user.dealer);
    return setSession(reply, session, true).redirect('/', 303);
  });
}
