import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { nodeFiles } from '../../src/base/files/nodeFiles.js';
import { readCsv } from '../../src/batch/folder/readCsv.js';
import { batchContext } from '../../src/batch/plan/batchContext.js';
import type { BatchContext, BatchRequest, BatchResult, Progress } from '../../src/batch/plan/batchRequest.js';
import type { SerialSource } from '../../src/batch/plan/post/serialSource.js';
import { runBatch } from '../../src/batch/runBatch.js';
import { openWorkspace } from '../../src/campaign/workspace/openWorkspace.js';
import type { ParseMemory } from '../../src/campaign/yaml/parsingFiles.js';
import { openFontBook } from '../../src/fonts/openFontBook.js';
import { nextBlock, type SerialBlock } from '../../src/post/serials/nextBlock.js';
import { sampleTables } from '../sample/sampleTables.js';
import { writeTables } from '../sample/writeTables.js';

const FONTS = openFontBook();

/** A file that several worlds have alike is parsed once. */
const PARSED: ParseMemory = new Map();

/** A folder of its own with sample tables, and the fixtures' campaigns to make batches of. */
export class World {
  readonly folder = mkdtempSync(join(tmpdir(), 'noticepress-batch-'));
  readonly out = join(this.folder, 'out');
  /** Serial numbers for the batches of this world, without a store. */
  readonly serials = openSerials();
  /** Folder of the workspace that batches are made in. */
  workspace = 'fixtures';

  context(campaign = '23LJ01', progress?: Progress, notice?: string): BatchContext {
    const workspace = openWorkspace(this.workspace, nodeFiles, PARSED);
    const { serials } = this;
    return batchContext({ workspace, campaign, notice, fonts: FONTS, version: 'test', progress, serials });
  }

  async tables(count: number, seed = 1): Promise<BatchRequest> {
    await writeTables(this.folder, sampleTables({ count, seed, campaign: 'mixed' }, new Map()));
    const inputs = Object.fromEntries(
      ['owners', 'vehicles', 'remedied', 'exclude'].map((role) => [role, join(this.folder, `${role}.csv`)]),
    );
    return { out: this.out, inputs };
  }

  /** An owners file with the vehicle columns in it. */
  owners(rows: readonly string[], header = OWNERS_HEADER): BatchRequest {
    return { out: this.out, inputs: { owners: this.write('owners.csv', [header, ...rows, ''].join('\n')) } };
  }

  /** From now on a copy of the fixtures' campaigns and brands, whose letter reads otherwise. */
  overrideLetter(change: (template: string) => string): void {
    this.overrideTemplate('templates/owner-letter/owner-letter.hbs', change);
  }

  /** As `overrideLetter`, for any template of ours. */
  overrideTemplate(name: string, change: (template: string) => string): void {
    this.#copyFixtures();
    mkdirSync(dirname(join(this.workspace, name)), { recursive: true });
    writeFileSync(join(this.workspace, name), change(readFileSync(name, 'utf8')));
  }

  /** From now on a copy of the fixtures' campaigns and brands, one of which says something else. */
  overrideCampaign(code: string, change: (text: string) => string): void {
    this.#copyFixtures();
    const path = join(this.workspace, 'campaigns', `${code}.yaml`);
    writeFileSync(path, change(readFileSync(path, 'utf8')));
  }

  /** The same for the settings of the workspace. */
  overrideSettings(change: (text: string) => string): void {
    this.#copyFixtures();
    const path = join(this.workspace, 'noticepress.yaml');
    writeFileSync(path, change(readFileSync(path, 'utf8')));
  }

  #copyFixtures(): void {
    this.workspace = join(this.folder, 'workspace');
    for (const part of ['noticepress.yaml', 'brands', 'campaigns'])
      cpSync(join('fixtures', part), join(this.workspace, part), { recursive: true });
  }

  write(name: string, text: string): string {
    mkdirSync(this.folder, { recursive: true });
    const path = join(this.folder, name);
    writeFileSync(path, text);
    return path;
  }

  run(request: BatchRequest, campaign?: string, notice?: string): Promise<BatchResult> {
    return runBatch(request, this.context(campaign, undefined, notice));
  }

  remove(): void {
    rmSync(this.folder, { recursive: true });
  }
}

/** As the store gives them. */
function openSerials(): SerialSource {
  const given = new Map<string, SerialBlock>();
  return async (need) => {
    const known = given.get(need.batch);
    if (known !== undefined) return known.first;
    const first = nextBlock([...given.values()], need);
    const { count, campaign, day } = need;
    if (first !== undefined) given.set(need.batch, { first, count, campaign, day });
    return first;
  };
}

export const OWNERS_HEADER =
  'vin,name,company,address1,address2,city,state,zip,country,language,lessor,model,model_year,origin,production_date';

/** Every file of a folder with its bytes. */
export function contents(folder: string): Map<string, string> {
  return new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'latin1')]));
}

/** Rows of a CSV file of a batch by column name. */
export async function table(folder: string, name: string): Promise<Readonly<Record<string, string>>[]> {
  const rows: (readonly string[])[] = [];
  for await (const some of readCsv(join(folder, name))) rows.push(...some);
  const [header = [], ...data] = rows;
  return data.map((fields) =>
    Object.fromEntries(header.map((column, index) => [column, fields[index] ?? ''])),
  );
}
