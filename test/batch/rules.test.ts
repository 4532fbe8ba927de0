/** A batch heeds the rules of what it prints: an error refuses it, unless somebody accepts it with a reason. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readSummary } from '../../src/batch/folder/readSummary.js';
import { planBatch } from '../../src/batch/plan/planBatch.js';
import { runBatch } from '../../src/batch/runBatch.js';
import { verifyBatch } from '../../src/batch/verify/verifyBatch.js';
import { readPdf, textOf } from '../print/readPdf.js';
import { table, World } from './world.js';

const world = new World();
afterAll(() => world.remove());
const request = { ...(await world.tables(12)), phase: 5 };
const saying = (words: string) => {
  world.overrideCampaign('23LJ01', (text) =>
    text.replace(
      /(\nowner_letter:\n {2}greeting: .*\n {2}opening:\n)/,
      `$1    - { en: ${words}, es: ${words} }\n`,
    ),
  );
  return world.context();
};

describe('a broken rule', () => {
  const broken = saying('"Call us until [date]."');

  it('refuses the batch, says which words and where, and leaves nothing behind', async () => {
    await expect(runBatch(request, broken)).rejects.toMatchObject({
      code: 'RULE_BROKEN',
      message: expect.stringContaining('LANG-005: "[date]" is a placeholder.'),
      place: { file: expect.stringMatching(/23LJ01\.yaml$/), line: expect.any(Number) },
      hint: expect.stringContaining('--accept LANG-005=REASON'),
    });
    expect(existsSync(request.out) || existsSync(`${request.out}.partial`)).toBe(false);
  });

  it('is accepted with a reason, which the summary keeps and which makes another batch', async () => {
    const accepted = { ...request, accept: { 'LANG-005': 'the date is stamped by hand' } };
    const other = { ...request, accept: { 'LANG-005': 'agreed by phone' } };
    const prints = await Promise.all([request, accepted, other].map((each) => planBatch(each, broken)));
    expect(new Set(prints.map(({ fingerprint }) => fingerprint)).size).toBe(3);
    const { rules } = await runBatch(accepted, broken);
    expect(rules.findings.map(({ rule }) => rule)).toContain('LANG-005');
    expect(await readSummary(accepted.out)).toMatchObject({ accepted: accepted.accept });
    const { pages } = await readPdf(readFileSync(join(accepted.out, 'summary.pdf')));
    expect(pages.map(textOf).join('').replaceAll(/\s+/g, '')).toContain(
      'MadeinspiteofLANG-005:thedateisstampedbyhand.',
    );
    expect((await verifyBatch(accepted.out)).findings).toEqual([]);
  });

  it('is accepted by its id only', async () => {
    const strange = planBatch({ ...request, accept: { 'LANG-05': 'why not' } }, broken);
    await expect(strange).rejects.toMatchObject({
      code: 'USAGE',
      message: expect.stringContaining('did you mean "LANG-005"?'),
    });
  });
});

it('is made with warnings, which it tells', async () => {
  const out = join(world.folder, 'warned');
  const { exit, rules } = await runBatch({ ...request, out }, saying('Ask at 1-800-255-3978.'));
  const { rejected, problems } = (await readSummary(out)) ?? {};
  expect(exit).toBe((rejected ?? 0) + (problems ?? 0) > 0 ? 1 : 0);
  expect(rules.findings).toContainEqual(
    expect.objectContaining({
      rule: 'X-028',
      severity: 'warning',
      message: expect.stringContaining('1-800-255-3978'),
    }),
  );
});

it('tells of a reason whose share is far above that of the batch it is compared with', async () => {
  const context = saying('Hello.');
  const { exclude: _, ...inputs } = (await world.tables(1000, 3)).inputs;
  const first = { ...request, inputs, out: join(world.folder, 'before') };
  await runBatch(first, context);
  const read = (await table(first.out, 'outcomes.csv')).filter(({ outcome }) => outcome !== 'rejected');
  const vins = read.map(({ vin }) => vin).slice(0, 700);
  const exclude = world.write('exclude.csv', `vin,reason\n${vins.map((vin) => `${vin},sold\n`).join('')}`);
  const again = { ...first, inputs: { ...inputs, exclude }, out: join(world.folder, 'after') };
  const { rules } = await runBatch({ ...again, compare: first.out }, context);
  expect(rules.findings.map(({ message }) => message)).toContainEqual(
    expect.stringMatching(/^EXCLUDED is \d+ % of the records, in before it was 0 %\.$/),
  );
  const missing = planBatch({ ...first, compare: join(world.folder, 'nowhere') }, context);
  await expect(missing).rejects.toMatchObject({ code: 'MAIL_BATCH_MISSING' });
});
