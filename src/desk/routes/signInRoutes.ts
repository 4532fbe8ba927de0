/** Signing in with a name and a password, where the desk can be reached from other machines. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { fieldsOf, setSession } from '../../web/openServer.js';
import type { Sessions } from '../../web/sessions.js';
import type { SignIn } from '../door/signIn.js';
import { signInPage } from '../pages/doorPages.js';
import { languageAsked } from '../sitting/desk.js';
import { textOf } from '../sitting/entries.js';
import { sayIn } from '../words/words.js';

export function signInRoutes(
  app: FastifyInstance,
  signIn: SignIn,
  sessions: Sessions,
  clock: () => number,
): void {
  const asked = ({ headers }: FastifyRequest) => languageAsked(headers['accept-language']);
  const show = (reply: FastifyReply, name: string, fault: string | undefined): FastifyReply =>
    reply
      .code(fault === undefined ? 200 : 401)
      .header('content-type', 'text/html; charset=utf-8')
      .send(signInPage({ language: asked(reply.request), theme: 'system' }, name, fault));

  app.get('/sign-in', async (_request, reply) => show(reply, '', undefined));
  app.post('/sign-in', async (request, reply) => {
    const fields = fieldsOf(request);
    const name = textOf(fields, 'name');
    const password = fields.password;
    const result = await signIn(name, typeof password === 'string' ? password : '', request.ip);
    const say = sayIn(asked(request));
    if (result.kind === 'wrong') return show(reply, name, say('sign-in-wrong'));
    if (result.kind === 'locked')
      return show(reply, name, say('sign-in-locked', { n: Math.ceil(result.wait / 60_000) }));
    const { user } = result;
    const session = await sessions.open({ name: user.name, role: user.role }, clock(), {
      language: asked(request),
      ...(user.dealer === undefined ? {} : { dealer: user.dealer }),
    });
    return setSession(reply, session, true).redirect('/', 303);
  });
}
