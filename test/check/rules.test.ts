import { rmSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { nodeFiles } from '../../src/base/files/nodeFiles.js';
import { openWorkspace } from '../../src/campaign/workspace/openWorkspace.js';
import { checkCampaign } from '../../src/check/engine/checkCampaign.js';
import type { Finding } from '../../src/check/engine/finding.js';
import type { Example, Rule } from '../../src/check/rule/rule.js';
import { NOTHING_SELECTED } from '../../src/check/rule/selectedMailing.js';
import { RULES } from '../../src/check/rules/allRules.js';
import { openSpelling } from '../../src/check/words/spelling/openSpelling.js';
import { openFontBook } from '../../src/fonts/openFontBook.js';
import { exampleWorkspace, SAMPLE_CODES } from './exampleWorkspace.js';

const fonts = openFontBook();
const spelling = await openSpelling(['en']);

function findingsOf(example: Example, ids: readonly string[]): readonly Finding[] {
  const folder = exampleWorkspace(example);
  try {
    const workspace = openWorkspace(folder, nodeFiles);
    const campaign = SAMPLE_CODES[example.sample];
    const selected = example.batch && { ...NOTHING_SELECTED, ...example.batch };
    return checkCampaign({ workspace, campaign, fonts, rules: RULES, only: ids, selected, spelling })
      .findings;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Rules that name the same example share one workspace and its papers. */
const passed = new Map<string, readonly Finding[]>();

function passedBy({ passes, id }: Rule): readonly Finding[] {
  const key = JSON.stringify(passes);
  const sharing = RULES.filter((rule) => JSON.stringify(rule.passes) === key);
  const findings =
    passed.get(key) ??
    findingsOf(
      passes,
      sharing.map((rule) => rule.id),
    );
  passed.set(key, findings);
  return findings.filter(({ rule }) => rule === id);
}

const messages = (findings: readonly Finding[]): readonly string[] => findings.map(({ message }) => message);

describe('each rule', () => {
  for (const rule of RULES)
    it(`${rule.id}: ${rule.title}`, () => {
      expect(messages(passedBy(rule))).toEqual([]);
      const failed = findingsOf(rule.fails, [rule.id]);
      expect(messages(failed)).toEqual([rule.fails.finds]);
      expect(failed[0]?.place.file).toMatch(/\.(?:yaml|hbs|css)$/);
    });

  it('has an id and a title of its own', () => {
    for (const key of ['id', 'title'] as const)
      expect(new Set(RULES.map((rule) => rule[key])).size).toBe(RULES.length);
  });
});
