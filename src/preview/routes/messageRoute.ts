/** Serves the HTML of a message for the frames that show it. */
import { FRAME_HEADERS } from '../../web/headers.js';
import { MESSAGE_PATH } from '../pages/messagePane.js';
import type { Query } from '../studio/view.js';
import type { Shown } from './shown.js';

export function messageRoute({ app, painter }: Shown): void {
  app.get(MESSAGE_PATH, async (request, reply) => {
    const { drawing } = await painter(request.query as Query, { vin: undefined, isUrgent: true });
    const html = drawing?.message?.html;
    if (html === undefined) return reply.callNotFound();
    return reply.headers(FRAME_HEADERS).header('content-type', 'text/html; charset=utf-8').send(html);
  });
}
