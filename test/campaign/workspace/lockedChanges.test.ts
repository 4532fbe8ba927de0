import { describe, expect, it } from 'vitest';
import { lockedChanges } from '../../../src/campaign/workspace/lockedChanges.js';
import { parseCampaign } from '../../../src/campaign/workspace/parseCampaign.js';
import { diffText } from '../../../src/cli/reports/diffReport.js';
import { fixtureText } from '../fixtureFiles.js';

const text = fixtureText('campaigns/20LE02.yaml');
const settlement = 'settlement: { approved: 2020-06-01, locked: [coverage.covers, title] }';
const file = (words: string) => parseCampaign({ file: '20LE02.yaml', text: words });
const locked = file(`${text}\n${settlement}\n`);
const retitled = { ...locked, title: { en: 'Another title' } };

describe('wording that a settlement fixes', () => {
  it('is named where a revision says it differently', () => {
    expect(lockedChanges(locked, retitled)).toEqual(['title']);
    expect(lockedChanges(locked, { ...locked, risk: { en: 'Another risk' } })).toEqual([]);
  });

  it('is named even where the revision no longer locks it, and not where the earlier one did not', () => {
    expect(lockedChanges(locked, { ...retitled, settlement: undefined })).toEqual(['title']);
    expect(lockedChanges(file(text), retitled)).toEqual([]);
  });

  it('comes first in what diff says', () => {
    const diff = {
      campaign: '20LE02',
      from: '2020-06-25',
      documents: [],
      locked: ['title'],
      settled: '2020-06-01',
    } as const;
    expect(diffText(diff)).toBe(
      '20LE02: the settlement that the court approved on June 1, 2020 fixes the wording of title, which has changed since June 25, 2020.\n' +
        '20LE02: no document has changed since June 25, 2020.\n',
    );
  });
});
