/** Tells open pages that something changed, as server-sent events; each page asks for itself what it is. */
import type { ServerResponse } from 'node:http';
import type { FastifyInstance } from 'fastify';

export interface Events {
  /** `saved`: a file changed; `checked`: the findings did. */
  readonly tell: (event: 'saved' | 'checked') => void;
}

export function openEvents(app: FastifyInstance): Events {
  const listeners = new Set<ServerResponse>();
  app.get('/events', async (_request, reply) => {
    const { raw } = reply.hijack();
    raw.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    raw.write(': open\n\n');
    listeners.add(raw);
    raw.on('close', () => listeners.delete(raw));
  });
  app.addHook('preClose', async () => {
    for (const listener of listeners) listener.end();
  });
  return {
    tell: (event) => {
      for (const listener of listeners) listener.write(`event: ${event}\ndata: now\n\n`);
    },
  };
}
