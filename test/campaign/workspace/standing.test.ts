import { describe, expect, it } from 'vitest';
import { parseCampaign } from '../../../src/campaign/workspace/parseCampaign.js';
import { requireStillOpen, standingOf } from '../../../src/campaign/workspace/standing.js';
import { acceptedFrom } from '../../../src/cli/arguments/acceptedFrom.js';
import { standingText } from '../../../src/cli/reports/standingText.js';
import { faultOf } from '../faultOf.js';
import { fixtureText, fixtureWorkspace } from '../fixtureFiles.js';

const workspace = fixtureWorkspace();
const said = (words: string) =>
  parseCampaign({ file: '26NA04.yaml', text: `${fixtureText('campaigns/26NA04.yaml')}\n${words}\n` });

describe('what a file says of its own standing', () => {
  it('is told to who renders it', () => {
    const open = said(
      'open_points: [Counsel has not read the risk.]\nassumed: [{ path: recall.report, why: invented }]',
    );
    expect(standingText(standingOf([open]))).toBe(
      '26NA04: 1 open point; a batch needs --accept open-points=REASON\n  Counsel has not read the risk.\n26NA04: 1 fact assumed: recall.report\n',
    );
    expect(standingText(standingOf([workspace.campaign('26NA04')]))).toBe('');
  });

  it('has a file that was reconstructed among what is assumed', () => {
    const before = workspace.revision('23LJ01', '2023-12-21');
    expect(standingOf([before])[0]?.assumed.map(({ path }) => path)).toEqual(['reconstructed', 'chart']);
  });

  it.each([
    [
      'assumed: [{ path: recall.reports, why: invented }]',
      /nothing at "recall.reports"; did you mean "report"/,
    ],
    ['settlement: { approved: 2026-07-24, locked: [coverage] }', /nothing at "coverage"/],
    ['assumed: [{ path: "all of it", why: invented }]', /"all of it" is not a path/],
    [
      'closed: { date: 2026-09-30, as: expired, by: 26NA05, reason: x }',
      /only what is superseded has a successor/,
    ],
    [
      'open_points: [{ what: Not known., paths: [recall.crash] }]',
      /recall.crash is given; take it out of "open_points"/,
    ],
    [
      'open_points: [{ what: Not known., paths: [recall.crahs] }]',
      /"recall.crahs" is no fact that the law asks for; did you mean "recall.crash"/,
    ],
  ])('names what the file has: %s', (words, what) => {
    expect(faultOf(() => said(words)).message).toMatch(what);
  });

  it('finds an entry of a list by its id', () => {
    expect(
      said('assumed: [{ path: inspection.B, why: invented }, { path: vehicles.lines.fjord, why: invented }]')
        .assumed,
    ).toHaveLength(2);
  });
});

describe('what starts after the end of a campaign', () => {
  const closed = said('closed: { date: 2026-09-30, as: expired, reason: Ten years are over. }');

  it('is refused, and nothing before', () => {
    expect(() => requireStillOpen([closed], 'a form', '2026-09-30')).not.toThrow();
    expect(() => requireStillOpen([closed], 'a form', undefined)).not.toThrow();
    expect(faultOf(() => requireStillOpen([closed], 'a form', '2026-10-01'))).toMatchObject({
      code: 'CAMPAIGN_CLOSED',
      message:
        '26NA04 is expired since 2026-09-30 (Ten years are over.), and a form would start on 2026-10-01',
    });
  });
});

describe('--accept', () => {
  it('takes a reason for each, which may hold an equals sign', () => {
    expect(acceptedFrom(['open-points=a = b'])).toEqual({ 'open-points': 'a = b' });
    expect(acceptedFrom()).toEqual({});
  });

  it.each([[['open-points']], [['open-points= ']], [['=why']], [['a=b', 'a=c']]])('refuses %s', (written) => {
    expect(faultOf(() => acceptedFrom(written))).toMatchObject({ code: 'USAGE' });
  });
});
