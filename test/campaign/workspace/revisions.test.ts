import { describe, expect, it } from 'vitest';
import { openWorkspace, type Workspace } from '../../../src/campaign/workspace/openWorkspace.js';
import { faultOf } from '../faultOf.js';
import { filesInMemory, fixtureText, fixtureWorkspace } from '../fixtureFiles.js';

const CAMPAIGN = `code: 24XC01
kind: special_service_campaign
program: Campaign
brand: lexus
title: Handle
`;

const revised = (...dates: readonly string[]): string =>
  `${CAMPAIGN}revisions:\n${dates.map((date) => `  - { date: ${date}, topics: [Something] }\n`).join('')}`;

function workspaceOf(files: Readonly<Record<string, string>>): Workspace {
  const campaigns = Object.entries(files).map(([name, text]) => [`w/campaigns/${name}.yaml`, text]);
  return openWorkspace(
    'w',
    filesInMemory({
      'w/noticepress.yaml': 'format: 1\nname: Test\n',
      'w/brands/lexus.yaml': fixtureText('brands/lexus.yaml'),
      ...Object.fromEntries(campaigns),
    }),
  );
}

describe('the earlier revisions of a campaign', () => {
  const workspace = workspaceOf({
    '24XC01': revised('2024-03-01', '2024-02-01'),
    '24XC01@2024-03-01': revised('2024-03-01', '2024-02-01'),
    '24XC01@2024-02-01': revised('2024-02-01'),
    '24XC01@2024-01-01': CAMPAIGN,
  });

  it('are known by their days, newest first', () => {
    expect(workspace.revisions('24XC01')).toEqual(['2024-03-01', '2024-02-01', '2024-01-01']);
    expect(workspace.revisions('24XC02')).toEqual([]);
  });

  it('are read by their day, or as CODE@DATE', () => {
    const revision = workspace.revision('24XC01', '2024-02-01');
    expect(revision.revisions.map(({ date }) => date)).toEqual(['2024-02-01']);
    expect(workspace.campaign('24xc01@2024-02-01')).toBe(revision);
  });

  it('give the state before the newest change, also where the newest was put beside the campaign already', () => {
    const newest = workspace.campaign('24XC01');
    expect(workspace.before(newest)).toBe(workspace.revision('24XC01', '2024-02-01'));
  });

  it('are refused on a day that has none, saying which there are', () => {
    const fault = faultOf(() => workspace.revision('24XC01', '2024-02-02'));
    expect(fault.code).toBe('REVISION_UNKNOWN');
    expect(fault.message).toContain('2024-03-01, 2024-02-01, 2024-01-01');
  });

  it('are refused when they speak of a later change, or of another campaign', () => {
    const late = workspaceOf({ '24XC01@2024-01-01': revised('2024-02-01') });
    expect(faultOf(() => late.revision('24XC01', '2024-01-01'))).toMatchObject({
      code: 'CAMPAIGN_INVALID',
      place: { field: 'revisions' },
    });
    const other = workspaceOf({ '24XC02@2024-01-01': CAMPAIGN });
    expect(faultOf(() => other.revision('24XC02', '2024-01-01')).message).toContain(
      'holds the campaign 24XC01',
    );
  });
});

describe('the revision of 23LJ01 of December 21, 2023', () => {
  const revision = fixtureWorkspace().revision('23LJ01', '2023-12-21');

  it('says that it was rebuilt, and from what', () => {
    expect(revision.reconstructed).toContain('January 31, 2024');
  });

  it('knows nothing of what came later', () => {
    expect(revision.revisions[0]?.date).toBe('2023-12-21');
    expect(revision.phases.filter((phase) => phase.available).map((phase) => phase.number)).toEqual([
      1, 2, 3, 4, 5,
    ]);
    expect(revision.chart?.months.to).toBe('2023-12');
  });
});
