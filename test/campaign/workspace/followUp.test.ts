import { describe, expect, it } from 'vitest';
import { openWorkspace } from '../../../src/campaign/workspace/openWorkspace.js';
import { parseFollowUp } from '../../../src/campaign/workspace/parseCampaign.js';
import { FIXTURES, filesInMemory, fixtureText, fixtureWorkspace } from '../fixtureFiles.js';

const workspace = fixtureWorkspace();
const TEXT = fixtureText('follow-ups/2013-02.yaml');

const parsed = (text: string) => parseFollowUp({ file: '2013-02.yaml', text }, '2013-02');

describe('the follow-ups of a workspace', () => {
  it('are the files of its follow-ups folder, found by name or by path', () => {
    expect(workspace.followUpNames()).toEqual(['2011-12', '2013-02']);
    const byName = workspace.followUp('2013-02');
    expect(byName.name).toBe('2013-02');
    expect(workspace.followUp(`${FIXTURES}/follow-ups/2013-02.yaml`)).toEqual(byName);
  });

  it('bring the campaigns that they name, in their order', () => {
    const codes = (name: string) => workspace.followed(workspace.followUp(name)).map(({ code }) => code);
    expect(codes('2011-12')).toEqual(['BLC']);
    expect(codes('2013-02')).toEqual(['9LA', 'ALE', 'BLB', 'BLG', 'CLB']);
  });

  it('speak as their brand, where they do not say otherwise', () => {
    const brand = workspace.followUpBrand(workspace.followUp('2013-02'));
    expect(brand.name).toBe('Lexus');
    expect(brand.customer).toEqual({
      one: { en: 'customer' },
      many: { en: 'customers' },
      label: { en: 'Customer' },
    });
  });

  it('are refused under a name that there is not, with the names that there are', () => {
    expect(() => workspace.followUp('2014-01')).toThrow(/no follow-up "2014-01".*2011-12, 2013-02/);
  });

  it('are refused when a campaign or the brand has no file, with the lines that name them', () => {
    const files = {
      'w/noticepress.yaml': 'format: 1\nname: W\n',
      'w/follow-ups/2013-02.yaml': TEXT,
    };
    const small = openWorkspace('w', filesInMemory(files));
    expect(() => small.followUp('2013-02')).toThrow(
      /no brand "lexus"[\s\S]*2013-02\.yaml:\d+:\d+ campaigns\[0\] {2}2013-02 follows up 9LA, which has no file/,
    );
  });

  it.each([
    [
      '2013-01-31',
      /owners are written to in 2013-02, after CLB has ended \(ends: 2013-01-31\); leave CLB out/,
    ],
    ['2012-12-31', /dealers are informed on 2013-\d\d-\d\d, after CLB has ended/],
  ])('are refused when a campaign has ended before, on %s', (ends, told) => {
    const names = ['noticepress.yaml', 'brands/lexus.yaml', 'follow-ups/2013-02.yaml'];
    const codes = ['9LA', 'ALE', 'BLB', 'BLG', 'CLB'];
    const files = [...names, ...codes.map((code) => `campaigns/${code}.yaml`)].map((name) => [
      `w/${name}`,
      fixtureText(name).replace(/^code: CLB$/m, `code: CLB\nends: ${ends}`),
    ]);
    const ended = openWorkspace('w', filesInMemory(Object.fromEntries(files)));
    expect(() => ended.followUp('2013-02')).toThrow(told);
  });
});

describe('the conditions of a follow-up', () => {
  const asking = (when: string) => () => {
    const names = ['noticepress.yaml', 'brands/lexus.yaml', 'follow-ups/2013-02.yaml'];
    const codes = ['9LA', 'ALE', 'BLB', 'BLG', 'CLB'].map((code) => `campaigns/${code}.yaml`);
    const files = [...names, ...codes].map((name) => [
      `w/${name}`,
      fixtureText(name).replace(
        /(^owner_letter:[\s\S]*?^ {2}closing:\n)/m,
        `$1    - { when: ${when}, text: Hello. }\n`,
      ),
    ]);
    return openWorkspace('w', filesInMemory(Object.fromEntries(files))).followUp('2013-02');
  };

  it('ask for what records have, and for its own campaigns', () => {
    expect(asking('{ open: [CLB, recall], not: { lessor: true } }')).not.toThrow();
    expect(asking('{ opne: CLB }')).toThrow(/"opne" is not a field of conditions; did you mean "?open/);
    expect(asking('{ not: { any: [{ colour: red }] } }')).toThrow(/"colour" is not a field of conditions/);
    expect(asking('{ open: 23LJ01 }')).toThrow(/2013-02 does not follow up "23LJ01"/);
  });
});

describe('a follow-up file', () => {
  it('names the line of a path that leads nowhere, in the words of any audience', () => {
    const text = TEXT.replace('{{audience.words.whose}}', '{{audience.words.who_else}}');
    expect(() => parsed(text)).toThrow(/who_else/);
    expect(() => parsed(TEXT.replace('place: your dealership', 'where: your dealership'))).toThrow(
      /there is no "place"/,
    );
  });

  it('refuses a campaign, an audience or a section that appears twice', () => {
    expect(() => parsed(TEXT.replace('[9LA, ALE', '[9LA, 9LA'))).toThrow(/9LA appears twice/);
    expect(() => parsed(TEXT.replace('id: dealers', 'id: area-managers'))).toThrow(
      /area-managers appears twice/,
    );
    expect(() => parsed(TEXT.replace('id: stock', 'id: handling'))).toThrow(/handling appears twice/);
  });

  it('has an owner letter of its own, which shows no table or chart of a campaign', () => {
    const shown = TEXT.replace('    - id: action\n', '    - id: action\n      show: chart\n');
    expect(() => parsed(shown)).toThrow(/^the key "show" is not known here/);
  });

  it('has no words for an email, since it is sent by mail', () => {
    const mailed = TEXT.replace('owner_letter:\n', 'owner_letter:\n  notice: [Hello]\n');
    expect(() => parsed(mailed)).toThrow(/^the key "notice" is not known here/);
  });

  it('knows campaign paths in no text: it speaks of several', () => {
    expect(() => parsed(TEXT.replace('{{follow_up.weeks}}', '{{campaign.code}}'))).toThrow(
      /begins with "campaign"/,
    );
  });
});
