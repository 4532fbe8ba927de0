/** The files whose keys are walked: the workspace of every key first; in the others stand the rest. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { nodeFiles } from '../../../../src/base/files/nodeFiles.js';
import type { Workspace } from '../../../../src/campaign/workspace/openWorkspace.js';
import { ASKED, OWNERS } from './asked.js';
import { campaignEffects, type Effect, followUpEffects } from './effects.js';

export const ROOT = join(import.meta.dirname, '../../../..');

export const WORKSPACES = ['test/campaign/schema/everyKey/workspace', 'fixtures', 'test/cases/K0D'].map(
  (name) => join(ROOT, name),
);
const [EVERY_KEY = ''] = WORKSPACES;

export const FOLDERS = { campaign: 'campaigns', brand: 'brands', 'follow-up': 'follow-ups' } as const;
export type Walked = keyof typeof FOLDERS;

export interface Given {
  readonly workspace: string;
  readonly path: string;
  readonly name: string;
  readonly value: unknown;
}

export function filesOf(kind: Walked): readonly Given[] {
  return WORKSPACES.flatMap((workspace) => {
    const folder = join(workspace, FOLDERS[kind]);
    return nodeFiles
      .list(folder)
      .filter((name) => /^[^@]+\.yaml$/.test(name))
      .map((name) => {
        const path = join(folder, name);
        return {
          workspace,
          path,
          name: name.replace('.yaml', ''),
          value: parse(readFileSync(path, 'utf8')) as unknown,
        };
      });
  });
}

/** What comes of a file: of a brand, all that a campaign in its words does. */
export function effectsOf(
  kind: Walked,
  { workspace: dir, name }: Given,
  workspace: Workspace,
): readonly Effect[] {
  const isEvery = dir === EVERY_KEY;
  if (kind === 'follow-up') return followUpEffects(workspace, name, isEvery ? OWNERS : undefined);
  if (kind === 'campaign') return campaignEffects(workspace, name, ASKED, isEvery ? OWNERS : undefined);
  const speakers = isEvery ? ['26NK01', '26NK02'] : workspace.campaignCodes();
  return speakers.flatMap((code) => campaignEffects(workspace, code, ASKED));
}
