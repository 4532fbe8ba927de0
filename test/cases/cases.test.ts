/** Field actions of several makers: their files are read, their papers made, their notices mailed. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { nodeFiles } from '../../src/base/files/nodeFiles.js';
import { loadTables } from '../../src/batch/load/loadTables.js';
import { batchContext } from '../../src/batch/plan/batchContext.js';
import type { BatchContext } from '../../src/batch/plan/batchRequest.js';
import { planBatch } from '../../src/batch/plan/planBatch.js';
import { runBatch } from '../../src/batch/runBatch.js';
import { noticeIds } from '../../src/campaign/notices/noticeFacts.js';
import { openWorkspace, type Workspace } from '../../src/campaign/workspace/openWorkspace.js';
import { openFontBook } from '../../src/fonts/openFontBook.js';
import { Letters } from '../../src/render/letters/letters.js';
import { renderDocument } from '../../src/render/renderDocument.js';
import type { RenderRequest } from '../../src/render/renderRequest.js';
import { tallies } from '../../src/select/report/tallies.js';
import { selectPieces } from '../../src/select/selectPieces.js';
import { audiencesOf, documentKinds } from '../../src/shapes/documents/documentKinds.js';
import type { DocumentKind } from '../../src/shapes/documents/documents.js';
import { withTemporaryScratch } from '../../src/store/sqlite/withTemporaryScratch.js';
import { factTable, saidAt } from './factTable.js';
import { MAILED, type Mailed } from './mailed.js';

const HERE = import.meta.dirname;
const fonts = openFontBook();
const scratch = mkdtempSync(join(tmpdir(), 'noticepress-cases-'));
afterAll(() => rmSync(scratch, { recursive: true }));

const workspaces: readonly Workspace[] = readdirSync(HERE, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => openWorkspace(join(HERE, name), nodeFiles));

const campaigns = workspaces.flatMap((workspace) =>
  workspace.campaignCodes().map((code) => ({ workspace, code })),
);

/**
 * Papers that the package of the dealers does not show: those in Spanish, those of other notices and readers. Each
 * notice has a letter of its own; its other papers differ by a sentence at most.
 */
function papersOf({ workspace, code }: (typeof campaigns)[number]) {
  const campaign = workspace.campaign(code);
  const kinds = documentKinds('campaign').filter(({ section }) => campaign[section] !== undefined);
  return kinds.flatMap((kind) =>
    noticeIds(campaign).flatMap((notice) =>
      (kind.reader === 'owner' ? campaign.languages : (['en'] as const)).flatMap((language) =>
        readersOf(kind).map((audience) => ({ workspace, code, kind, notice, language, audience })),
      ),
    ),
  );
}

/** One paper for all of them is one without an audience. */
function readersOf(kind: DocumentKind): readonly (string | undefined)[] {
  const audiences = audiencesOf(kind);
  return audiences.length === 0 ? [undefined] : audiences;
}

function isInPackage({ workspace, code, kind, notice, language, audience }: Paper): boolean {
  if (notice !== 'remedy') return kind.id !== 'owner-letter';
  return workspace.campaign(code).package.includes(kind.id) && language === 'en' && audience !== 'buyer';
}

type Paper = ReturnType<typeof papersOf>[number];

describe.each(campaigns)('$code', (each) => {
  const papers = papersOf(each);

  it.each(papers.filter((paper) => !isInPackage(paper)))(
    'has a $kind.id for notice $notice, $language',
    async (paper) => {
      const { workspace, code, kind, notice, language, audience } = paper;
      const made = renderDocument({
        workspace,
        campaign: code,
        document: kind.id,
        notice,
        fonts,
        language,
        audience,
        subject: { kind: kind.record === 'required' ? 'sample' : 'none' },
      });
      const { pages } = await made;
      expect(pages).toBeGreaterThan(0);
      expect(pages).toBeLessThanOrEqual(kind.reader === 'owner' ? 3 : 6);
    },
  );

  it('has letters and dealer papers', () => {
    expect(papers.map(({ kind }) => kind.id)).toEqual(
      expect.arrayContaining(['owner-letter', 'dealer-letter']),
    );
  });

  it('has a dealer package of all that it names', async () => {
    const { workspace, code } = each;
    const subject = { kind: 'none' } as const;
    const made = { workspace, campaign: code, document: 'dealer-package', fonts, subject };
    const { pages } = await renderDocument(made);
    expect(pages).toBeGreaterThanOrEqual(workspace.campaign(code).package.length);
  });
});

it('fits the interim letter of 13454 on two pages, which say once what to do', async () => {
  const workspace = openWorkspace(join(HERE, '13454'), nodeFiles);
  const order = { workspace, campaign: '13454', document: 'owner-letter', notice: 'interim', fonts } as const;
  const letter = await renderDocument({ ...order, subject: { kind: 'sample' } });
  expect(letter.pages).toBe(2);
  const html = await renderDocument({ ...order, subject: { kind: 'sample' }, format: 'html' });
  const text = Buffer.from(html.bytes)
    .toString('utf8')
    .replaceAll(/<[^>]*>|\s+/g, ' ')
    .replaceAll(/ +/g, ' ');
  expect(text.split('except the vehicle key')).toHaveLength(2);
  expect(text).toContain('2005 Chevrolet Cobalt');
});

/** What a document says, as plain text in one line. */
async function said(
  folder: string,
  order: Pick<RenderRequest, 'campaign' | 'document'> & Partial<RenderRequest>,
): Promise<string> {
  const workspace = openWorkspace(join(HERE, folder), nodeFiles);
  const made = await renderDocument({
    workspace,
    fonts,
    subject: { kind: 'none' },
    format: 'text',
    ...order,
  });
  return Buffer.from(made.bytes).toString('utf8').replaceAll(/\s+/g, ' ');
}

describe('what is said of one vehicle', () => {
  it.each([
    ['JTEBU5JRXE5900000', '20V-012'],
    ['JTEBU5JR9J5900001', '20V-682'],
  ])('is the number of the agency for its slice: %s', async (vin, number) => {
    const subject = { kind: 'vin', vin } as const;
    const text = await said('20TA02', {
      campaign: '20TA02',
      document: 'owner-letter',
      subject,
      language: 'en',
    });
    expect(text.match(/20V-\d+/g)).toEqual([number]);
  });

  it('is the number of every slice in papers for dealers, each with what it is for', async () => {
    const text = await said('20TA02', { campaign: '20TA02', document: 'dealer-letter' });
    expect(text).toContain('NHTSA Recall No. 20V-012 (Filing: first), 20V-682 (Filing: added)');
  });

  it.each([
    ['1G8AJ52F34Z900001', '2004 Saturn Ion', 'with your Saturn retailer'],
    ['1G1AK52F977900001', '2007 Chevrolet Cobalt', 'with your Chevrolet dealer'],
    ['1G2AL15F077900000', '2007 Pontiac G5', 'with your GM dealer'],
  ])('is its make, and the dealer of that make: %s', async (vin, vehicle, dealer) => {
    const subject = { kind: 'vin', vin } as const;
    const order = { campaign: '13454', document: 'owner-letter', notice: 'interim' } as const;
    const text = await said('13454', { ...order, subject });
    expect(text).toContain(`This notice applies to your ${vehicle}.`);
    expect(text).toContain(dealer);
  });
});

function contextOf({ folder, campaign, notice }: Mailed): BatchContext {
  const workspace = workspaces.find(({ dir }) => dir === join(HERE, folder));
  if (workspace === undefined) throw new Error(`there is no case ${folder}`);
  return batchContext({ workspace, campaign, notice, fonts, version: 'test' });
}

const accept = { 'open-points': 'the test accepts them' };

describe('the batch', () => {
  it.each(MAILED.filter(({ phase }) => phase === undefined))(
    'of $campaign, notice $notice',
    async (expected) => {
      const { campaign, notice, records, mailed, reasons } = expected;
      const out = join(scratch, `${campaign}-${notice}`);
      const { summary } = await runBatch({ out, inputs: {}, accept }, contextOf(expected));
      expect(summary).toMatchObject({ records, mailed });
      expect(summary.reasons).toEqual(reasons);
    },
  );

  // a phase prints what the whole batch prints
  it.each(MAILED.filter(({ phase }) => phase !== undefined))(
    'of $campaign, notice $notice, would have the records of phase $phase',
    async (expected) => {
      const { phase, records, mailed, reasons } = expected;
      const context = contextOf(expected);
      const plan = await planBatch({ out: '', inputs: {}, phase, accept }, context);
      await withTemporaryScratch('case', async (tables) => {
        await loadTables(tables, plan, context, new Letters(context.source));
        selectPieces(tables);
        const found = tallies(tables);
        expect(found).toMatchObject({ records, outcomes: { mailed } });
        expect(found.reasons).toEqual(reasons);
      });
    },
  );

  it('exists for every campaign and notice that can be mailed', () => {
    const made = new Set(MAILED.map(({ campaign, notice }) => `${campaign} ${notice}`));
    const all = campaigns.flatMap(({ workspace, code }) =>
      noticeIds(workspace.campaign(code)).map((notice) => `${code} ${notice}`),
    );
    expect(all.filter((one) => !made.has(one))).toEqual(['13454 remedy']);
  });

  it('of a remedy that nobody has yet is refused', async () => {
    const workspace = openWorkspace(join(HERE, '13454'), nodeFiles);
    const context = batchContext({ workspace, campaign: '13454', fonts, version: 'test' });
    const made = runBatch({ out: join(scratch, 'refused'), inputs: {}, accept }, context);
    await expect(made).rejects.toMatchObject({ code: 'PHASE_UNAVAILABLE' });
  });
});

describe.each(workspaces)('the facts in $dir', ({ dir }) => {
  const facts = factTable(readFileSync(join(dir, 'FACTS.md'), 'utf8'));
  const files = new Map<string, unknown>();
  const fileOf = (name: string): unknown => {
    const read = files.get(name) ?? parse(readFileSync(join(dir, name), 'utf8'));
    files.set(name, read);
    return read;
  };

  it('each have a key that the file gives', () => {
    const missing = facts.flatMap(({ fact, keys }) =>
      keys.filter(({ file, path }) => saidAt(fileOf(file), path) === undefined).map((key) => ({ fact, key })),
    );
    expect(missing).toEqual([]);
    expect(facts.filter(({ keys }) => keys.length === 0)).toEqual([]);
  });

  it('are data, at most one in twenty prose', () => {
    expect(facts.length).toBeGreaterThan(20);
    const prose = facts.filter(({ isProse }) => isProse);
    expect(prose.length / facts.length).toBeLessThanOrEqual(0.05);
  });

  it('and what is assumed are keys of the file as well', () => {
    const assumed = readdirSync(join(dir, 'campaigns')).flatMap((name) => {
      const file = fileOf(`campaigns/${name}`);
      const listed = saidAt(file, 'assumed') as readonly { readonly path: string }[];
      return listed
        .filter(({ path }) => saidAt(file, path) === undefined)
        .map(({ path }) => ({ name, path }));
    });
    expect(assumed).toEqual([]);
  });
});
