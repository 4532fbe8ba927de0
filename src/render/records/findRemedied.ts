/** Finds the work that a remedied file lists for vehicles. */
import { existsSync } from 'node:fs';
import type { VinReader } from '../../base/facts/vinRules.js';
import { doneBy, workRules } from '../../campaign/repairs/workRules.js';
import type { Campaign } from '../../campaign/schema/campaignSchema.js';
import { headerRules } from '../../campaign/workspace/headerRules.js';
import type { Workspace } from '../../campaign/workspace/openWorkspace.js';
import { readRemedied } from '../../records/readRemedied.js';
import { openRecordFile } from '../../records/source/openRecordFile.js';
import type { HeaderRules } from '../../shapes/columns.js';
import type { Work } from '../../shapes/work.js';
import type { NamedFiles } from './recordFiles.js';

export interface RemediedQuestion {
  readonly headers: HeaderRules;
  /** How VINs are read; those of passenger cars, if missing. */
  readonly vins?: VinReader | undefined;
  /** Which rows count: only those without a problem, as in a batch, or all that name the VIN. */
  readonly rows: 'good' | 'all';
}

/** In the order of the file; none without a file. A row without a campaign does not count. */
export async function findWork(
  path: string | undefined,
  vin: string,
  question: RemediedQuestion,
): Promise<readonly Work[]> {
  return (await findWorks(path, new Set([vin]), question)).get(vin) ?? [];
}

/** The same for many VINs; reads the file once. */
export async function findWorks(
  path: string | undefined,
  wanted: ReadonlySet<string>,
  { headers, vins, rows: which }: RemediedQuestion,
): Promise<ReadonlyMap<string, readonly Work[]>> {
  const found = new Map<string, Work[]>();
  if (path === undefined) return found;
  for await (const rows of readRemedied(await openRecordFile(path), { ...headers, vins }))
    for (const { vin, campaign, date, outcome, result, problems } of rows) {
      if (!wanted.has(vin) || campaign === '' || (which === 'good' && problems.length > 0)) continue;
      const of = found.get(vin) ?? [];
      found.set(vin, of);
      of.push({ campaign, date, outcome, result });
    }
  return found;
}

/**
 * The codes that are done and the outcomes found, by the workspace's own file, which is not read beside named record
 * files; undefined where there is none.
 */
export async function ownRemedies(
  { settings, resolve }: Workspace,
  named: NamedFiles & { readonly remedied?: string | undefined },
  campaigns: readonly Campaign[],
  vin: string,
): Promise<ReadonlySet<string> | undefined> {
  const path = named.remedied ?? ownFile({ settings, resolve }, named);
  if (path === undefined) return undefined;
  const work = await findWork(path, vin, { headers: headerRules(settings).remedied, rows: 'good' });
  return doneBy(work, workRules(campaigns));
}

function ownFile(
  { settings, resolve }: Pick<Workspace, 'settings' | 'resolve'>,
  { owners, vehicles }: NamedFiles,
): string | undefined {
  const path = resolve(settings.data.remedied);
  return owners !== undefined || vehicles !== undefined || !existsSync(path) ? undefined : path;
}
