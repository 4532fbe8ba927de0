/** A workspace of its own for each test, with a mail server beside it, for the commands that queue and send email. */
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { withCheckDigit } from '../../../src/base/facts/vin.js';
import { workspaceLocation } from '../../../src/store/database/workspaceLocation.js';
import { openWorkspaceStore } from '../../../src/store/openWorkspaceStore.js';
import { type ServerBehaviour, startSmtpServer } from '../../mail/delivery/startSmtpServer.js';
import type { TestStore } from '../../store/onEachDatabase.js';
import { putSamples } from '../../store/sampleMessages.js';
import { noticepress as runNoticepress } from '../noticepress.js';

const ROOT = join(import.meta.dirname, '../../..');
const AUTHORITY = join(ROOT, 'test/mail/delivery/certificates/authority.pem');

/** Of phase 6 of 23LJ01, which is not open yet. */
export const NEW_KEY = withCheckDigit('JTJBM7FX0R5900001');

/** To be called where tests are declared: the fixtures are copied before each of them, and the environment is cleared after. */
export function openMailWorld() {
  let folder: string;
  let workspace: string;
  let worlds = 0;
  const ends: (() => Promise<void>)[] = [];

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'noticepress-email-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  beforeEach(() => {
    worlds += 1;
    workspace = join(folder, String(worlds));
    cpSync(join(ROOT, 'fixtures'), workspace, { recursive: true });
    for (const end of ['', '-wal', '-shm'])
      rmSync(join(workspace, `data/workspace.sqlite${end}`), { force: true });
    appendFileSync(
      join(workspace, 'data/vehicles.csv'),
      `${NEW_KEY},NX 350,2024,CBU,2023-11-20,,TX,used,98629\n`,
    );
  });
  afterEach(async () => {
    for (const end of ends.splice(0)) await end();
    for (const name of Object.keys(process.env)) {
      if (name.startsWith('SMTP_') || ['DATABASE_URL', 'NOTICEPRESS_KEY'].includes(name))
        delete process.env[name];
    }
  });

  const noticepress = (...argv: string[]) => runNoticepress(...argv, '--workspace', workspace);

  const discloseVin = (vin: string, ...more: string[]) =>
    noticepress(
      ...['disclose', '--campaign', '23LJ01', '--vin', vin, '--dealer', '98629', '--send'],
      ...['--out', join(workspace, 'desk')],
      ...['--set', 'name=Zoë Núñez', 'email=zoe@example.com', 'date=2024-02-03', ...more],
    );

  return {
    /** The file or folder in the workspace of this test. */
    path: (...names: string[]) => join(workspace, ...names),
    noticepress,
    discloseVin,
    disclose: (...more: string[]) => discloseVin(NEW_KEY, ...more),

    /** Lets the commands use the database of the test; a SQLite store is in the workspace anyway. */
    useDatabase(test: () => TestStore) {
      beforeEach(() => {
        const { location } = test();
        if (location.kind !== 'postgres') return;
        process.env.DATABASE_URL = location.url;
        process.env.NOTICEPRESS_KEY = readFileSync(location.key.file, 'utf8');
      });
    },

    /** A mail server, and the environment that leads to it. */
    async serve(behaviour: ServerBehaviour = {}) {
      const server = await startSmtpServer(behaviour);
      ends.push(() => server.stop());
      Object.assign(process.env, {
        SMTP_HOST: 'localhost',
        SMTP_PORT: String(server.port),
        SMTP_CA_FILE: AUTHORITY,
      });
      return server;
    },

    /** Queues two messages, as a desk does, without making their papers. */
    async queueTwo(): Promise<void> {
      const store = await openWorkspaceStore(workspaceLocation(process.env, workspace));
      await putSamples(store, 2, new Date().toISOString());
      await store.close();
    },

    listed: async (): Promise<{ counts: object; messages: { id: string; to: { address: string } }[] }> =>
      JSON.parse((await noticepress('outbox', 'list', '--json')).out),

    /** Marks the phases of 23LJ01 that wait as available. */
    openPhases(): void {
      const file = join(workspace, 'campaigns/23LJ01.yaml');
      const opened = 'available: true\n    owner_mailing: 2024-05';
      writeFileSync(file, readFileSync(file, 'utf8').replaceAll('available: false', opened));
    },
  };
}
