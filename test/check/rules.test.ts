import { rmSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { nodeFiles } from '../../src/base/files/nodeFiles.js';
import { openWorkspace } from '../../src/campaign/workspace/openWorkspace.js';
import { checkCampaign } from '../../src/check/engine/checkCampaign.js';
import type { Report } from '../../src/check/engine/finding.js';
import type { Example, Rule } from '../../src/check/rule/rule.js';
import { RULES } from '../../src/check/rules/allRules.js';
import { openFontBook } from '../../src/fonts/openFontBook.js';
import { exampleWorkspace, SAMPLE_CODES } from './exampleWorkspace.js';

const fonts = openFontBook();

function reportOf(example: Example, { id }: Rule): Report {
  const folder = exampleWorkspace(example);
  try {
    const workspace = openWorkspace(folder, nodeFiles);
    const campaign = SAMPLE_CODES[example.sample];
    return checkCampaign({ workspace, campaign, fonts, rules: RULES, only: [id] });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const messages = ({ findings }: Report): readonly string[] => findings.map(({ message }) => message);

describe('each rule', () => {
  for (const rule of RULES)
    it(`${rule.id}: ${rule.title}`, () => {
      expect(messages(reportOf(rule.passes, rule))).toEqual([]);
      const failed = reportOf(rule.fails, rule);
      expect(messages(failed)).toEqual([rule.fails.finds]);
      expect(failed.findings[0]?.place.file).toMatch(/\.(?:yaml|hbs|css)$/);
    });

  it('has an id and a title of its own', () => {
    for (const key of ['id', 'title'] as const)
      expect(new Set(RULES.map((rule) => rule[key])).size).toBe(RULES.length);
  });
});
