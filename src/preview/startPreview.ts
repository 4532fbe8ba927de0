/** Starts the preview of a workspace: its page, and what watches its files. The server does not listen yet. */
import { dirname, join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { nodeFiles } from '../base/files/nodeFiles.js';
import { APPROVALS } from '../check/approval/approvals.js';
import { foldersOf, readWorkspaceNow } from '../web/readWorkspaceNow.js';
import { openPreview, type PreviewServer } from './openPreview.js';
import { openBackThread } from './studio/found/openBackThread.js';
import { recordPaths } from './studio/records/recordsState.js';
import { watchFiles } from './studio/watchFiles.js';

export type PreviewSetup = Omit<PreviewServer, 'workspace' | 'back' | 'hosts'>;

export interface Running {
  readonly app: FastifyInstance;
  readonly end: () => Promise<void>;
}

/** Names under which this machine is called by itself. */
const HOSTS = ['127.0.0.1', 'localhost', '::1', '[::1]'];

export async function startPreview(setup: PreviewSetup): Promise<Running> {
  const { dir } = setup;
  const workspace = readWorkspaceNow(dir, nodeFiles);
  const back = openBackThread(() => events.tell('checked'));
  const { app, events } = await openPreview({ ...setup, workspace, back, hosts: HOSTS });
  const records = recordPaths(workspace(), setup.owners).map(dirname);
  const trees = [...foldersOf(dir, workspace().settings.templates), join(dir, APPROVALS)];
  const watching = watchFiles({ tops: [dir, ...new Set(records)], trees }, () => {
    back.changed();
    events.tell('saved');
  });
  return {
    app,
    async end() {
      watching.end();
      await app.close();
      await back.end();
    },
  };
}
