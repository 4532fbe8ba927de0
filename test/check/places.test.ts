/** Findings name the place where somebody typed the words, also of texts that only show when papers are merged. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { nodeFiles } from '../../src/base/files/nodeFiles.js';
import { openWorkspace } from '../../src/campaign/workspace/openWorkspace.js';
import { checkCampaign } from '../../src/check/engine/checkCampaign.js';
import type { Finding } from '../../src/check/engine/finding.js';
import type { Example } from '../../src/check/rule/rule.js';
import { RULES } from '../../src/check/rules/allRules.js';
import { openFontBook } from '../../src/fonts/openFontBook.js';
import { exampleWorkspace, SAMPLE_CODES } from './exampleWorkspace.js';

const fonts = openFontBook();

/** What one rule finds, each with the line of its place. */
function found(rule: string, example: Example): readonly (Finding & { readonly line: string })[] {
  const workspace = openWorkspace(exampleWorkspace(example), nodeFiles);
  const campaign = SAMPLE_CODES[example.sample];
  const { findings } = checkCampaign({ workspace, campaign, fonts, rules: RULES, only: [rule] });
  return findings.map((finding) => ({ ...finding, line: lineAt(finding) }));
}

function lineAt({ place: { file, line = 0, column = 1 } }: Finding): string {
  return (
    readFileSync(file, 'utf8')
      .split('\n')
      [line - 1]?.slice(column - 1) ?? ''
  );
}

it('a middle branch of a choice, which neither those for whom all holds read nor those for whom nothing does', () => {
  const branch = (field: string, text: string) => ({ when: { model: field }, text });
  const [finding, ...others] = found('LANG-005', {
    sample: 'service_campaign',
    campaign: {
      condition: [
        {
          choose: [branch('Fjord', 'One.'), branch('Fjord Hybrid', 'Call until [date].'), { text: 'Other.' }],
        },
      ],
    },
  });
  expect(others).toEqual([]);
  expect(finding?.message).toBe('"[date]" is a placeholder.');
  expect(finding?.line).toMatch(/^\[date\]\./);
});

it('a text that is printed by its path in another one', () => {
  const [finding] = found('LANG-004', {
    sample: 'service_campaign',
    campaign: {
      'facts.wait': 'about the the hour',
      'owner_letter.closing[0]': 'It takes {{campaign.facts.wait}}.',
    },
  });
  expect(finding?.line).toMatch(/^the the hour/);
});

it('the mailing of a notice, which its own key dates', () => {
  const [finding] = found('SR-022', {
    sample: 'safety_recall',
    campaign: { 'recall.report': { filed: '2026-02-02' }, 'notices.interim.mailing': 'mid-June 2026' },
  });
  expect(finding?.place.field).toBe('notices.interim.mailing');
  expect(finding?.line).toMatch(/^mid-June 2026/);
});

it('a follow-up that names the campaign, and a message about its letter', () => {
  const folder = join(import.meta.dirname, '../../fixtures');
  const workspace = openWorkspace(folder, nodeFiles);
  const { findings } = checkCampaign({ workspace, campaign: 'BLC', fonts, rules: RULES });
  expect(findings).toEqual([]);
  const [message] = found('LANG-005', {
    sample: 'service_campaign',
    campaign: { 'owner_letter.notice': ['Call until [date].'] },
  });
  expect(message?.documents).toEqual(['owner-notice']);
  expect(message?.line).toMatch(/^\[date\]\./);
});
