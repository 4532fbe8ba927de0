import { describe, expect, it } from 'vitest';
import { nodeFiles } from '../../../src/base/files/nodeFiles.js';
import { openNearModel } from '../../../src/batch/plan/nearModel.js';
import { openWorkspace } from '../../../src/campaign/workspace/openWorkspace.js';
import { World } from '../world.js';

const workspace = openWorkspace('fixtures', nodeFiles);

describe('a model that no campaign names', () => {
  const near = openNearModel([workspace.campaign('23LJ01')], new World().context().namedModels);

  it.each([
    ['RX 35O', 'RX 350'],
    ['RX350g', 'RX 350'],
    ['NX35', 'NX 350'],
    ['nx 3500', 'NX 350'],
  ])('is a misspelling of a covered one when a letter is off: %s', (model, covered) => {
    expect(near(model)).toMatch(new RegExp(`^${covered}`));
  });

  it.each(['RX 350', 'rx350h', 'LC 500', 'Corolla', 'Fjord', ''])('is none otherwise: %s', (model) => {
    expect(near(model)).toBeUndefined();
  });
});
