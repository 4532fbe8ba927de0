/** What every route of the preview works with. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Painter } from '../studio/paint.js';
import type { Studio } from '../studio/studio.js';

export interface Shown {
  readonly app: FastifyInstance;
  readonly studio: Studio;
  readonly painter: Painter;
  /** A page of HTML. */
  readonly send: (reply: FastifyReply, text: string) => FastifyReply;
}

/** The marks of the pages that the browser has; only others are sent. */
export const pagesHeld = ({ headers }: FastifyRequest): ReadonlySet<string> =>
  new Set(String(headers['x-pages'] ?? '').split(','));
