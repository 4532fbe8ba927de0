import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { nodeFiles } from '../../src/base/files/nodeFiles.js';
import { batchContext } from '../../src/batch/plan/batchContext.js';
import { approvalRule } from '../../src/batch/plan/rules/approvalRule.js';
import { openWorkspace } from '../../src/campaign/workspace/openWorkspace.js';
import { checkCampaign } from '../../src/check/engine/checkCampaign.js';
import { RULES } from '../../src/check/rules/allRules.js';
import { faultOf } from '../campaign/faultOf.js';
import { fonts } from '../disclose/desk.js';
import { COOKIE, openTestPreview, type TestPreview } from './testPreview.js';

let preview: TestPreview;
let csrf: string;
let cookies: Readonly<Record<string, string>>;
beforeAll(async () => {
  preview = await openTestPreview('23LJ01');
  const session = preview.sessions.open(undefined, Date.parse('2026-03-02T18:00:00.000Z'));
  csrf = session.csrf;
  cookies = { [COOKIE]: session.id };
});
afterAll(() => preview.close());

const HAND = '/hand?campaign=23LJ01&document=owner-letter&language=en';

const see = async (url: string): Promise<string> => (await preview.app.inject({ url, cookies })).body;

const hashIn = (body: string): string => /name="sha256" value="(\w{64})"/.exec(body)?.[1] ?? '';

async function approve(fields: Readonly<Record<string, string>>, back = HAND): Promise<string> {
  const answer = await preview.app.inject({
    ...{ method: 'POST', url: '/approve', cookies },
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: String(new URLSearchParams({ csrf, back, by: 'Ruth Okonedo', read: 'yes', ...fields })),
  });
  expect([answer.statusCode, answer.headers.location]).toEqual([303, back]);
  return see(back);
}

const open = () => openWorkspace(preview.dir, nodeFiles);

function change(file: string, words: string, by: string): () => void {
  const path = join(preview.dir, file);
  const before = readFileSync(path, 'utf8');
  expect(before.includes(words)).toBe(true);
  writeFileSync(path, before.replace(words, by));
  return () => writeFileSync(path, before);
}

const found = (campaign = '23LJ01'): readonly string[] =>
  checkCampaign({ workspace: open(), campaign, fonts, rules: RULES, only: ['X-046'] }).findings.map(
    ({ message }) => message,
  );

it('keeps an approval with its hash, until anything changes of what the paper prints', async () => {
  const sha256 = hashIn(await see(HAND));
  expect(await approve({ sha256: '0'.repeat(64) })).toContain('Not approved: the paper has changed');
  expect(await approve({ sha256, read: '' })).toContain('Not approved: give your name');
  expect(found()).toEqual([]);
  const body = await approve({ sha256, note: 'Read "all" of it: both pages' });
  expect(body).toContain('Ruth Okonedo approved owner-letter.');
  expect(body).toMatch(/owner-letter<\/th><td><span class="chip go">/);
  expect(readFileSync(join(preview.dir, 'approvals/23LJ01.yaml'), 'utf8')).toContain(`sha256: "${sha256}"`);
  expect(found()).toEqual([]);

  const back = change('campaigns/23LJ01.yaml', 'instead of two, because', 'and not two, because');
  expect(found()).toEqual(['Ruth Okonedo approved owner-letter on March 2, 2026, and it has changed since.']);
  expect(await see(HAND)).toMatch(/owner-letter<\/th><td><span class="chip stop">/);
  back();
  expect(found()).toEqual([]);
});

it('is asked for by a batch where the workspace says so', async () => {
  const refused = () =>
    approvalRule(batchContext({ workspace: open(), campaign: '23LJ01', fonts }), ['owner-letter']);
  refused();
  const back = change('noticepress.yaml', 'format: 1', 'format: 1\napproval: required');
  const { code, message } = faultOf(refused);
  expect([code, message]).toEqual(['APPROVAL_MISSING', 'Nobody has approved owner-letter (es).']);
  const spanish = HAND.replace('language=en', 'language=es');
  await approve({ sha256: hashIn(await see(spanish)) }, spanish);
  refused();
  back();
});

it('is asked for by the batch of a follow-up, whichever of its campaigns it was read from', async () => {
  const back = change('noticepress.yaml', 'format: 1', 'format: 1\napproval: required');
  const refused = () =>
    approvalRule(batchContext({ workspace: open(), followUp: '2013-02', fonts }), ['follow-up-letter']);
  expect(faultOf(refused).message).toBe('Nobody has approved follow-up-letter.');
  const view = '/hand?document=follow-up-letter&followUp=2013-02&campaign=';
  const sha256 = hashIn(await see(`${view}BLB`));
  expect(sha256).toMatch(/^\w{64}$/);
  expect(hashIn(await see(`${view}BLG`))).toBe(sha256);
  expect(await approve({ sha256 }, `${view}BLG`)).toContain('Ruth Okonedo approved follow-up-letter.');
  refused();
  const undo = change('follow-ups/2013-02.yaml', 'has\n      not been done yet', 'was not done yet');
  expect(faultOf(refused).message).toContain('follow-up-letter on March 2, 2026, and it has changed since.');
  const changed =
    'Ruth Okonedo approved follow-up-letter of follow-up 2013-02 on March 2, 2026, and it has changed since.';
  expect(found('BLB')).toContain(changed);
  expect(found('23LJ01')).not.toContain(changed);
  undo();
  back();
  expect(found('BLB')).toEqual([]);
});

it('hands over a paper, the package, and a folder for counsel that needs no server', async () => {
  for (const document of ['dealer-letter', 'dealer-package', 'owner-letter']) {
    const url = `/paper.pdf?campaign=23LJ01&document=${document}`;
    const { headers, rawPayload } = await preview.app.inject({ url, cookies });
    expect(headers['content-disposition']).toBe(`attachment; filename="23LJ01-${document}.pdf"`);
    expect(rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
  }
  const { rawPayload } = await preview.app.inject({ url: '/share.zip?campaign=23LJ01', cookies });
  const text = rawPayload.toString('latin1');
  expect(text).toContain('23LJ01/index.html');
  expect(text.slice(0, text.indexOf('</html>'))).not.toMatch(
    /type="module"|src="\/|href="\/|https?:\/\/(?!www\.w3\.org)[^"<]*\.js/,
  );
  for (const url of ['/hand', '/paper.pdf', '/share.zip', '/compare', '/message'])
    expect((await preview.app.inject({ url })).statusCode).toBe(401);
});
