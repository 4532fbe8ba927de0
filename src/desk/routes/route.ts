/** How pages are added to the desk. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Page } from '../pages/layout.js';
import type { Viewer } from '../sitting/desk.js';

/** Adds a page: what the work returns is shown to whom it was made for. */
export type Route = (
  method: 'GET' | 'POST',
  path: string,
  work: (viewer: Viewer, request: FastifyRequest, reply: FastifyReply) => Promise<Page | FastifyReply>,
) => void;
