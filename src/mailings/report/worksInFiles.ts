/** Reads what the workspace's own record files say beside its store: the work that is done, and who is excluded why. */
import { existsSync } from 'node:fs';
import { vinsOf } from '../../campaign/coverage/vinsOf.js';
import type { Campaign } from '../../campaign/schema/campaignSchema.js';
import { headerRules } from '../../campaign/workspace/headerRules.js';
import type { Workspace } from '../../campaign/workspace/openWorkspace.js';
import { readExcluded } from '../../records/readExcluded.js';
import { readRemedied } from '../../records/readRemedied.js';
import { openRecordFile } from '../../records/source/openRecordFile.js';
import type { Unreachable } from '../../shapes/mailings/mailings.js';
import type { Work } from '../../shapes/work.js';
import { returnReason } from '../returns/returnReason.js';

/** By VIN, the rows without a problem that name one of these codes. @throws Fault those of reading the file */
export async function worksInFiles(
  { settings, resolve }: Workspace,
  campaign: Campaign,
  codes: readonly string[],
): Promise<ReadonlyMap<string, readonly Work[]>> {
  const works = new Map<string, Work[]>();
  const path = resolve(settings.data.remedied);
  if (!existsSync(path)) return works;
  const options = { ...headerRules(settings).remedied, vins: vinsOf([campaign]) };
  for await (const rows of readRemedied(await openRecordFile(path), options))
    for (const { vin, problems, campaign: code, date, outcome, result } of rows) {
      if (problems.length > 0 || !codes.includes(code)) continue;
      const of = works.get(vin) ?? [];
      works.set(vin, of);
      of.push({ campaign: code, date, outcome, result });
    }
  return works;
}

/** By VIN, why it is excluded, where that is a reason for which the law counts it as unreachable. */
export async function excludedInFiles(
  { settings, resolve }: Workspace,
  campaign: Campaign,
): Promise<ReadonlyMap<string, Unreachable>> {
  const excluded = new Map<string, Unreachable>();
  const path = resolve(settings.data.exclude);
  if (!existsSync(path)) return excluded;
  const options = { ...headerRules(settings).exclude, vins: vinsOf([campaign]) };
  for await (const rows of readExcluded(await openRecordFile(path), options))
    for (const { vin, reason, problems } of rows) {
      const kind = reason === '' ? undefined : returnReason(reason);
      if (problems.length === 0 && kind !== undefined) excluded.set(vin, kind);
    }
  return excluded;
}
