/** Makes a folder that counsel opens from a disk: each paper in its languages, what was found, and a list for comments. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../../base/packageRoot.js';
import { Fault } from '../../../base/problems.js';
import type { Workspace } from '../../../campaign/workspace/openWorkspace.js';
import type { Finding } from '../../../check/engine/finding.js';
import { documentKind } from '../../../shapes/documents/documentKinds.js';
import type { FontBook } from '../../../shapes/layout/fontBook.js';
import { pageFiles } from '../../../web/pageFiles.js';
import { type Drawing, drawView } from '../drawn/drawView.js';
import type { DocumentEntry } from '../listDocuments.js';
import { readView, type View } from '../view.js';
import { type SharedPaper, sharePage } from './sharePage.js';

export interface ShareOrder {
  readonly workspace: Workspace;
  readonly fonts: FontBook;
  readonly campaign: string;
  readonly entries: readonly DocumentEntry[];
  readonly findings: readonly Finding[];
  readonly drawn: Date;
}

export interface SharedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A paper that cannot be drawn says so in its place. @throws Fault of reading the campaign */
export async function shareFiles(order: ShareOrder): Promise<readonly SharedFile[]> {
  const { workspace, campaign: code, findings, drawn } = order;
  const campaign = workspace.campaign(code);
  const papers: SharedPaper[] = [];
  for (const language of campaign.languages)
    for (const entry of order.entries.filter(({ id }) => documentKind('package', id) === undefined)) {
      const { id: document, audience, followUp } = entry;
      const view = readView({ document, audience, followUp, language }, campaign, order.entries);
      const drawing = view && (await drawingOf(order, view));
      if (drawing === undefined || (!(drawing instanceof Fault) && drawing.language !== language)) continue;
      const name = language === 'es' ? `${entry.title}, Spanish` : entry.title;
      papers.push({ id: `paper-${papers.length + 1}`, name, drawing });
    }
  const title = campaign.title.en ?? '';
  const page = sharePage({ campaign: code, title, drawn: drawn.toISOString(), papers, findings });
  return [{ name: 'index.html', bytes: Buffer.from(page) }, ...FILES.map(fileOf)];
}

async function drawingOf({ workspace, fonts }: ShareOrder, view: View): Promise<Drawing | Fault> {
  try {
    return await drawView({ workspace, fonts, owners: undefined, view, vin: undefined });
  } catch (error) {
    if (error instanceof Fault) return error;
    throw error;
  }
}

/** Names in the folder, and where the files of this program stand. */
const FILES: readonly (readonly [name: string, prefix: string, path: string])[] = [
  ['share.css', '/style/', 'share.css'],
  ['share.js', '/script/', 'share.js'],
  ...['300Light', '400Regular', '400Regular_Italic', '600SemiBold', '700Bold'].map(
    (face) => [`${face}.ttf`, '/fonts/', `${face}/SourceSans3_${face}.ttf`] as const,
  ),
];

function fileOf([name, prefix, path]: (typeof FILES)[number]): SharedFile {
  const folder = pageFiles('preview')[prefix] ?? packageRoot();
  return { name, bytes: readFileSync(join(folder, path)) };
}
