/** Runs a suite once on SQLite and once on PostgreSQL, each test with an empty store of its own. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, inject } from 'vitest';
import type { StoreLocation } from '../../src/store/database/workspaceLocation.js';
import { openWorkspaceStore, type WorkspaceStore } from '../../src/store/openWorkspaceStore.js';
import { newPostgresStore } from './sharedPostgres.js';

export interface TestStore {
  /** The store of this test. */
  readonly store: WorkspaceStore;
  readonly location: StoreLocation;
  /** Opens the same store once more, as another process would. */
  openAgain(): Promise<WorkspaceStore>;
}

export function onEachDatabase(suite: (test: () => TestStore) => void): void {
  describe('on SQLite', () => suiteOn(suite, sqliteFiles));
  describe('on PostgreSQL', () => suiteOn(suite, postgresDatabases));
}

interface Places {
  start(): Promise<void>;
  next(): Promise<StoreLocation>;
  stop(): Promise<void>;
}

function suiteOn(suite: (test: () => TestStore) => void, placesOf: () => Places): void {
  const places = placesOf();
  let open: WorkspaceStore[] = [];
  let current: TestStore;
  beforeAll(() => places.start());
  afterAll(() => places.stop());
  beforeEach(async () => {
    const location = await places.next();
    const openAgain = async () => {
      const store = await openWorkspaceStore(location);
      open.push(store);
      return store;
    };
    current = { store: await openAgain(), location, openAgain };
  });
  afterEach(async () => {
    await Promise.all(open.map((store) => store.close()));
    open = [];
  });
  suite(() => current);
}

function sqliteFiles(): Places {
  let folder = '';
  let count = 0;
  return {
    // each store is a copy of the first one, as in `sharedPostgres`
    start: async () => {
      folder = mkdtempSync(join(tmpdir(), 'noticepress-'));
      const store = await openWorkspaceStore({ kind: 'sqlite', path: join(folder, '0', 'workspace.sqlite') });
      await store.close();
    },
    next: async () => {
      count += 1;
      cpSync(join(folder, '0'), join(folder, String(count)), { recursive: true });
      return { kind: 'sqlite', path: join(folder, String(count), 'workspace.sqlite') };
    },
    stop: async () => rmSync(folder, { recursive: true }),
  };
}

function postgresDatabases(): Places {
  const port = inject('sharedPostgres');
  let folder = '';
  let count = 0;
  return {
    start: async () => {
      folder = mkdtempSync(join(tmpdir(), 'noticepress-keys-'));
    },
    next: async () => {
      count += 1;
      return newPostgresStore(port, join(folder, String(count), 'key'));
    },
    stop: async () => rmSync(folder, { recursive: true }),
  };
}
