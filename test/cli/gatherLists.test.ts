import { describe, expect, it } from 'vitest';
import { gatherLists } from '../../src/cli/gatherLists.js';

describe('list options', () => {
  it.each([
    {
      argv: ['x', '--set', 'a=1', '--out', 'd', '--set', 'b=2'],
      gathered: ['x', '--out', 'd', '--set', 'a=1', 'b=2'],
    },
    { argv: ['--set', 'a=1', 'b=2', '--json'], gathered: ['--json', '--set', 'a=1', 'b=2'] },
    { argv: ['--set=a=1', '--set=b=2'], gathered: ['--set', 'a=1', 'b=2'] },
    { argv: ['x', '--out', 'd', '--out', 'e'], gathered: ['x', '--out', 'd', '--out', 'e'] },
    { argv: ['x', '--set', '--json'], gathered: ['x', '--json', '--set'] },
  ])('stand side by side: $argv', ({ argv, gathered }) => {
    expect(gatherLists(argv)).toEqual(gathered);
  });
});
