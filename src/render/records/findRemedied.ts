/** Finds the campaigns that a remedied file lists as done on a vehicle. */
import { existsSync } from 'node:fs';
import type { VinReader } from '../../base/facts/vinRules.js';
import { headerRules } from '../../campaign/workspace/headerRules.js';
import type { Workspace } from '../../campaign/workspace/openWorkspace.js';
import { readRemedied } from '../../records/readRemedied.js';
import { openRecordFile } from '../../records/source/openRecordFile.js';
import type { HeaderRules } from '../../shapes/columns.js';
import type { NamedFiles } from './recordFiles.js';

/** Returns whether the campaign with a code is done. A row without a campaign does not count. */
export type IsDone = (code: string) => boolean;

export interface RemediedQuestion {
  readonly vin: string;
  readonly headers: HeaderRules;
  /** How VINs are read; those of passenger cars, if missing. */
  readonly vins?: VinReader | undefined;
  /** Which rows count: only those without a problem, as in a batch, or all that name the VIN. */
  readonly rows: 'good' | 'all';
}

/** Without a file, no campaign is done. */
export async function findRemedied(path: string | undefined, question: RemediedQuestion): Promise<IsDone> {
  const done = new Set<string>();
  for await (const { vin, campaign } of doneRows(path, question))
    if (vin === question.vin) done.add(campaign);
  return (code) => done.has(code);
}

/** By the workspace's own file, which is not read beside named record files; undefined where there is none. */
export async function ownRemedies(
  { settings, resolve }: Workspace,
  named: NamedFiles,
  vin: string,
): Promise<IsDone | undefined> {
  const path = resolve(settings.data.remedied);
  if (named.owners !== undefined || named.vehicles !== undefined || !existsSync(path)) return undefined;
  return findRemedied(path, { vin, headers: headerRules(settings).remedied, rows: 'good' });
}

/** The VINs on which any of the codes is done; reads the file once. */
export async function remediedVins(
  path: string | undefined,
  question: Omit<RemediedQuestion, 'vin'> & { readonly codes: readonly string[] },
): Promise<ReadonlySet<string>> {
  const done = new Set<string>();
  for await (const { vin, campaign } of doneRows(path, question))
    if (question.codes.includes(campaign)) done.add(vin);
  return done;
}

async function* doneRows(
  path: string | undefined,
  { headers, vins, rows: which }: Omit<RemediedQuestion, 'vin'>,
): AsyncIterable<{ readonly vin: string; readonly campaign: string }> {
  if (path === undefined) return;
  for await (const rows of readRemedied(await openRecordFile(path), { ...headers, vins }))
    for (const { vin, campaign, problems } of rows)
      if (campaign !== '' && (which === 'all' || problems.length === 0)) yield { vin, campaign };
}
