/** A preview of a copy of the fixtures, with a fixed clock. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { startPreview } from '../../src/preview/startPreview.js';
import { rememberedFonts } from '../../src/render/workspaceFonts.js';
import { MemorySessions } from '../../src/web/sessions.js';
import { FIXTURES } from '../disclose/desk.js';

export interface TestPreview {
  readonly app: FastifyInstance;
  readonly sessions: MemorySessions;
  /** Its workspace. */
  readonly dir: string;
  readonly close: () => Promise<void>;
}

const NAME = 'preview-test';
/** Of requests that are injected, which are as if for port 80. */
export const COOKIE = `${NAME}-80`;

export async function openTestPreview(campaign: string): Promise<TestPreview> {
  const dir = mkdtempSync(join(tmpdir(), 'preview-'));
  cpSync(FIXTURES, dir, { recursive: true });
  let drawn = 0;
  const sessions = new MemorySessions(() => `random-${++drawn}`);
  const { app, end } = await startPreview({
    ...{ dir, owners: undefined, campaign, sessions, cookie: NAME },
    fontsOf: rememberedFonts(),
    now: () => new Date('2026-03-02T18:00:00.000Z'),
  });
  return {
    ...{ app, sessions, dir },
    close: async () => {
      await end();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}
