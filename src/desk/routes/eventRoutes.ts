/** Tells open pages when the mail has moved on, as server-sent events. */
import type { FastifyInstance } from 'fastify';
import { sessionOf } from '../../web/openServer.js';
import type { Session } from '../../web/sessions.js';
import { mailChip } from '../pages/layout.js';
import { type Desk, languageOf } from '../sitting/desk.js';
import { sayIn } from '../words/words.js';

/** Milliseconds between two looks at the outbox, while somebody listens. */
const LOOK = 1000;

interface Listener {
  readonly session: Session;
  readonly tell: (text: string) => void;
  readonly end: () => void;
}

export function eventRoutes(app: FastifyInstance, desk: Desk): void {
  const listeners = new Set<Listener>();
  let timer: ReturnType<typeof setInterval> | undefined;
  let seen = '';
  async function look(): Promise<void> {
    const mail = await desk.store.outbox.unsent();
    const now = `${mail.waiting} ${mail.failed}`;
    if (now === seen) return;
    seen = now;
    for (const { session, tell } of listeners) {
      const chip = mailChip(mail, sayIn(languageOf(session)));
      tell(`event: mail\ndata: ${chip.text.replaceAll('\n', ' ')}\n\n`);
    }
  }
  app.get('/events', async (request, reply) => {
    const { raw } = reply.hijack();
    raw.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    raw.write(': open\n\n');
    const listener = {
      session: sessionOf(request),
      tell: (text: string) => raw.write(text),
      end: () => raw.end(),
    };
    listeners.add(listener);
    timer ??= setInterval(() => void look().catch(() => undefined), LOOK);
    raw.on('close', () => {
      listeners.delete(listener);
      if (listeners.size > 0) return;
      clearInterval(timer);
      timer = undefined;
    });
  });
  app.addHook('preClose', async () => {
    for (const { end } of listeners) end();
  });
}
