/** A desk on a copy of the fixtures, with a fixed clock, and a browser's manners without a browser. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify';
import { nodeFiles } from '../../src/base/files/nodeFiles.js';
import { type DeskServer, openDesk } from '../../src/desk/openDesk.js';
import { readMarks } from '../../src/disclose/scans/readMarks.js';
import { indexedLookUp } from '../../src/render/records/indexedLookUp.js';
import { openWorkspaceStore, type WorkspaceStore } from '../../src/store/openWorkspaceStore.js';
import { readWorkspaceNow } from '../../src/web/readWorkspaceNow.js';
import { MemorySessions } from '../../src/web/sessions.js';
import { FIXTURES, fonts } from '../disclose/desk.js';

export interface TestDesk {
  readonly app: FastifyInstance;
  readonly store: WorkspaceStore;
  readonly sessions: MemorySessions;
  /** Its workspace. */
  readonly dir: string;
  readonly close: () => Promise<void>;
}

export const NOW = '2026-03-02T18:00:00.000Z';
export const DEALER = '98629';
/** Of requests that are injected, which are as if for port 80. */
const COOKIE = 'noticepress-80';

export async function openTestDesk(more: Partial<DeskServer> = {}): Promise<TestDesk> {
  const dir = mkdtempSync(join(tmpdir(), 'desk-'));
  cpSync(FIXTURES, dir, { recursive: true });
  const store = await openWorkspaceStore({ kind: 'sqlite', path: join(dir, 'data/noticepress.db') });
  const look = indexedLookUp();
  let drawn = 0;
  const sessions = new MemorySessions(() => `random-${++drawn}`);
  const app = await openDesk({
    ...{ workspace: readWorkspaceNow(dir, nodeFiles), store, fonts, files: { look }, sessions },
    ...{ now: () => new Date(NOW), newSalt: () => 'salt', account: 'desk', dealer: DEALER },
    dealers: () => look.dealers(join(dir, 'dealers.csv')),
    ...{ hosts: ['localhost', '127.0.0.1'], tls: undefined, signIn: undefined },
    ...{ queued: () => undefined, sends: false, mailTrouble: () => undefined, readMarks },
    ...more,
  });
  const close = async (): Promise<void> => {
    await app.close();
    await store.close();
    rmSync(dir, { recursive: true });
  };
  return { app, store, sessions, dir, close };
}

/** Several values of one name are sent one after the other. */
type Fields = Readonly<Record<string, string | readonly string[]>>;

/** Someone with a session. Fields are sent as a browser sends a form, with the token of the session. */
export function visitor({ app, sessions }: TestDesk, dealer?: string) {
  const session = sessions.open(undefined, Date.parse(NOW));
  if (dealer !== undefined) session.kept.set('dealer', dealer);
  const cookies = { [COOKIE]: session.id };
  const send = (options: InjectOptions): Promise<LightMyRequestResponse> =>
    app.inject({ cookies, ...options });
  const form = (fields: Fields): string =>
    String(
      new URLSearchParams(
        Object.entries(fields).flatMap(([name, value]) =>
          [value].flat().map((each): [string, string] => [name, each]),
        ),
      ),
    );
  return {
    session,
    get: (url: string) => send({ url }),
    post: (url: string, fields: Fields, more: InjectOptions = {}) =>
      send({
        ...{ method: 'POST', url, payload: form({ csrf: session.csrf, ...fields }), ...more },
        headers: { 'content-type': 'application/x-www-form-urlencoded', ...more.headers },
      }),
    upload: (url: string, name: string, bytes: Uint8Array) => {
      const edge = 'edge-of-a-part';
      const part = (head: string, body: Uint8Array | string) => [
        `--${edge}\r\n${head}\r\n\r\n`,
        body,
        '\r\n',
      ];
      const parts = [
        ...part('content-disposition: form-data; name="csrf"', session.csrf),
        ...part(
          `content-disposition: form-data; name="scan"; filename="${name}"\r\ncontent-type: application/pdf`,
          bytes,
        ),
        `--${edge}--\r\n`,
      ];
      const headers = { 'content-type': `multipart/form-data; boundary=${edge}` };
      const payload = Buffer.concat(parts.map((each) => Buffer.from(each as Uint8Array)));
      return send({ method: 'POST', url, headers, payload });
    },
  };
}

export type Visitor = ReturnType<typeof visitor>;
