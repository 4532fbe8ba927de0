/** A copy of the fixtures with a population file of our own. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withCheckDigit } from '../../../src/base/facts/vin.js';
import { nodeFiles } from '../../../src/base/files/nodeFiles.js';
import { openWorkspace, type Workspace } from '../../../src/campaign/workspace/openWorkspace.js';
import type { World } from '../../batch/world.js';

/** @param settings of the file, besides its path: `, rows: 2` */
export function withPopulation(
  world: World,
  code: string,
  rows: readonly string[],
  settings = '',
  change: (text: string) => string = (text) => text,
): Workspace {
  world.overrideCampaign(code, (text) =>
    change(text).replace(
      /^vehicles:\n/m,
      `vehicles:\n  attributes:\n    seats: { values: [two, three] }\n  file: { path: data/population.csv${settings} }\n`,
    ),
  );
  mkdirSync(join(world.workspace, 'data'), { recursive: true });
  writeFileSync(join(world.workspace, 'data/population.csv'), `${rows.join('\n')}\n`);
  return openWorkspace(world.workspace, nodeFiles);
}

/** An RX of 2017 by its VIN. */
export const rxVin = (index: number): string => withCheckDigit(`2T2BAMCA0HC91200${index}`);
