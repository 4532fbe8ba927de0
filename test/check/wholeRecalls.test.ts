import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { nodeFiles } from '../../src/base/files/nodeFiles.js';
import { openWorkspace } from '../../src/campaign/workspace/openWorkspace.js';
import { checkCampaign } from '../../src/check/engine/checkCampaign.js';
import { gatherPapers } from '../../src/check/papers/gatherPapers.js';
import { RULES } from '../../src/check/rules/allRules.js';
import { openFontBook } from '../../src/fonts/openFontBook.js';

const SAMPLES = resolve(import.meta.dirname, '../../templates/init');
const folder = mkdtempSync(join(tmpdir(), 'noticepress-whole-'));
for (const part of ['common', 'whole_recalls']) cpSync(join(SAMPLES, part), folder, { recursive: true });
afterAll(() => rmSync(folder, { recursive: true }));

const workspace = openWorkspace(folder, nodeFiles);
const fonts = openFontBook();

describe.each(['26NA02', '26NA03'])('the whole recall %s', (code) => {
  it('passes every rule, and leaves none undecided', () => {
    const { findings, undecided } = checkCampaign({ workspace, campaign: code, fonts, rules: RULES });
    expect({ findings, undecided }).toEqual({ findings: [], undecided: [] });
  });

  it('has every paper for owners in both notices and languages, and every paper for dealers', () => {
    const papers = gatherPapers({ workspace, campaign: workspace.campaign(code), fonts });
    for (const document of ['owner-letter', 'owner-faq', 'reimbursement-checklist', 'envelope']) {
      const made = papers.of(document).map(({ notice, language }) => `${notice.id} ${language}`);
      expect([...new Set(made)].sort()).toEqual(['interim en', 'interim es', 'remedy en', 'remedy es']);
      expect(papers.untranslated(document)).toEqual([]);
    }
    for (const document of ['dealer-letter', 'dealer-faq', 'disclosure-form'])
      expect(papers.of(document).length).toBeGreaterThan(0);
  });
});
