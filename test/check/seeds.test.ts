/** What the published papers contradict is found once their facts are put in as published. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { nodeFiles } from '../../src/base/files/nodeFiles.js';
import { openWorkspace } from '../../src/campaign/workspace/openWorkspace.js';
import { checkCampaign } from '../../src/check/engine/checkCampaign.js';
import { RULES } from '../../src/check/rules/allRules.js';
import { openFontBook } from '../../src/fonts/openFontBook.js';

const folder = mkdtempSync(join(tmpdir(), 'noticepress-seeds-'));
for (const part of ['noticepress.yaml', 'brands', 'campaigns'])
  cpSync(join('fixtures', part), join(folder, part), { recursive: true });
afterAll(() => rmSync(folder, { recursive: true }));

const fonts = openFontBook();

/** Nothing set aside: the fixtures give reasons, since they are as published. */
function findingsOf(code: string): readonly string[] {
  const file = join(folder, 'campaigns', `${code}.yaml`);
  const text = readFileSync(file, 'utf8').replace(/\nsuppress:\n(?: .*\n)+/, '\n');
  writeFileSync(file, text);
  const workspace = openWorkspace(folder, nodeFiles);
  const { findings, suppressed } = checkCampaign({ workspace, campaign: code, fonts, rules: RULES });
  expect(suppressed).toEqual([]);
  return findings.map(({ rule, message }) => `${rule} ${message}`);
}

describe('the papers as they were published', () => {
  it('of 23LJ01 name three numbers of vehicles, two telephones and time zones, two months, and the RC F only in the chart', () => {
    expect(findingsOf('23LJ01')).toEqual(
      expect.arrayContaining([
        'X-001 The rows add up to 221,370; the total says approximately 214,000.',
        'X-015 The phases add up to 214,500, with 2 still to come; the total says approximately 214,000.',
        'X-003 The dealer-faq says 1-888-255-3987, the other documents say 1-800-255-3987.',
        'X-003 The dealer-faq says Eastern Time, the other documents say Central Time.',
        'X-042 One paper says "Since November 2022", another "Since October 2022".',
        'X-021 23MY RC-F is in the chart and in no row of the table.',
      ]),
    );
  });

  it('of 20LC02 have a form that says of an available remedy that parts are not available', () => {
    expect(findingsOf('20LC02')).toContain(
      'X-012 The remedy is available, and the paper says "parts are not available at this time".',
    );
  });
});
