/** Writes the folder that goes with a campaign: copies of its papers, and an index as JSON and PDF. */
import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { makeFolder } from '../../base/files/makeFolder.js';
import { makePrivateFolder } from '../../base/files/privateFile.js';
import { saveFile } from '../../base/files/saveFile.js';
import { unwritable } from '../../base/files/unwritable.js';
import { Fault } from '../../base/problems.js';
import type { Campaign } from '../../campaign/schema/campaignSchema.js';
import type { Workspace } from '../../campaign/workspace/openWorkspace.js';
import type { FontBook } from '../../shapes/layout/fontBook.js';
import type { Mailing } from '../../shapes/mailings/mailings.js';
import { printPage } from '../report/reportPdf.js';
import { evidenceJson, evidencePage } from './evidenceIndex.js';
import { evidencePapers } from './evidencePapers.js';
import { paperApprovals } from './paperApprovals.js';

export interface EvidenceFolderOrder {
  readonly workspace: Workspace;
  readonly fonts: FontBook;
  /** At least one; of several, each has a folder of its own in the folder. */
  readonly campaigns: readonly Campaign[];
  readonly mailingsOf: (campaign: Campaign) => Promise<readonly Mailing[]>;
  /** New or empty folder. */
  readonly out: string;
}

export interface EvidenceFolder {
  readonly files: number;
  /** Papers by campaign. */
  readonly papers: Readonly<Record<string, number>>;
}

/** The folder appears under its name once it is complete. @throws Fault OUTPUT_OCCUPIED, and those of making the papers */
export async function writeEvidence(order: EvidenceFolderOrder): Promise<EvidenceFolder> {
  const { workspace, fonts, campaigns, mailingsOf, out } = order;
  const folder = resolve(out);
  requireFree(folder);
  const files = new Map<string, Uint8Array>();
  const counts: Record<string, number> = {};
  for (const campaign of campaigns) {
    const within = (file: string): string => (campaigns.length === 1 ? file : join(campaign.code, file));
    const mailings = await mailingsOf(campaign);
    const papers = await evidencePapers({ workspace, campaign, fonts, mailings });
    const make = workspace.brand(campaign.brand).name;
    const approvals = paperApprovals(workspace, campaign, fonts);
    const evidence = { campaign, make, papers, mailings, approvals };
    for (const { file, bytes } of papers) files.set(within(file), bytes);
    files.set(within('index.json'), Buffer.from(evidenceJson(evidence)));
    files.set(within('index.pdf'), await printPage(workspace, fonts, campaign.code, evidencePage(evidence)));
    counts[campaign.code] = papers.length;
  }
  publish(folder, files);
  return { files: files.size, papers: counts };
}

function requireFree(folder: string): void {
  if (existsSync(folder) && readdirSync(folder).length > 0)
    throw new Fault('OUTPUT_OCCUPIED', 'there is something in this folder', { place: { file: folder } });
}

function publish(folder: string, files: ReadonlyMap<string, Uint8Array>): void {
  const scratch = `${folder}.partial`;
  try {
    rmSync(scratch, { recursive: true, force: true });
    makeFolder(dirname(folder));
    makePrivateFolder(scratch);
    for (const path of files.keys()) makePrivateFolder(dirname(join(scratch, path)));
    for (const [path, bytes] of files) saveFile(join(scratch, path), bytes);
    if (existsSync(folder)) rmSync(folder, { recursive: true });
    renameSync(scratch, folder);
  } catch (cause) {
    throw cause instanceof Fault ? cause : unwritable(folder, cause);
  }
}
