/** Writes the papers of a filing, its record, and its audit report into a folder. */
import { sha256Of } from '../../base/text/sha256Of.js';
import type { Workspace } from '../../campaign/workspace/openWorkspace.js';
import type { NewPaper } from '../../shapes/documents/filing.js';
import type { FontBook } from '../../shapes/layout/fontBook.js';
import type { WorkspaceStore } from '../../store/openWorkspaceStore.js';
import { prepareFolder, writeOut } from '../papers/writeOut.js';
import { auditFilings } from './auditFilings.js';
import { type FilingHistory, historyOf } from './historyOf.js';

export interface ExportRequest {
  readonly workspace: Workspace;
  readonly store: WorkspaceStore;
  readonly fonts: FontBook;
  readonly number: number;
}

export interface ExportOrder extends ExportRequest {
  /** Folder for the files; created if missing, readable by its owner only. */
  readonly out: string;
}

export interface ExportedFile {
  readonly name: string;
  readonly sha256: string;
}

/** @throws Fault FILING_UNKNOWN, OUTBOX_BROKEN for a paper that was changed in the store, FILE_UNWRITABLE, DISK_FULL */
export async function exportFiling({ out, ...request }: ExportOrder): Promise<readonly ExportedFile[]> {
  const files = await filesOf(request);
  prepareFolder(out);
  for (const [name, bytes] of files) writeOut(out, name, bytes);
  return files.map(([name, bytes]) => ({ name, sha256: sha256Of(bytes) }));
}

/** The same files, with their names. @throws Fault FILING_UNKNOWN, OUTBOX_BROKEN */
export async function filesOf({
  workspace,
  store,
  fonts,
  number,
}: ExportRequest): Promise<readonly (readonly [name: string, bytes: Uint8Array])[]> {
  const history = await historyOf(store, number);
  const audit = await auditFilings({ workspace, fonts, histories: [history], log: await store.verifyLog() });
  return [
    ...(await papersOf(store, history)),
    ['filing.json', Buffer.from(`${JSON.stringify(recordOf(history), null, 2)}\n`)] as const,
    ['audit-report.pdf', audit] as const,
  ];
}

async function papersOf(
  { outbox }: WorkspaceStore,
  { filing }: FilingHistory,
): Promise<readonly (readonly [name: string, bytes: Uint8Array])[]> {
  const { form, faq, papers, campaign, vin } = filing;
  const kept: (readonly [string, string])[] = [
    ...(form === undefined ? [] : [[`disclosure-form-${campaign}-${vin}.pdf`, form] as const]),
    ...(faq === undefined ? [] : [[`faq-${campaign}.pdf`, faq] as const]),
    ...papers.map((paper) => [signedName(paper, paper.position), paper.sha256] as const),
  ];
  const files: (readonly [string, Uint8Array])[] = [];
  for (const [name, sha256] of kept) files.push([name, await outbox.blob(sha256)]);
  return files;
}

const ENDINGS = { 'application/pdf': 'pdf', 'image/jpeg': 'jpg', 'image/png': 'png' } as const;

/** Not by the name that its owner gave it, which may be that of another file. */
const signedName = ({ kind, mediaType }: NewPaper, position: number): string =>
  `signed-${kind === 'scan' ? 'paper' : 'screen'}-${position}.${ENDINGS[mediaType]}`;

const recordOf = ({ filing, messages }: FilingHistory): object => ({
  format: 1,
  ...filing,
  values: JSON.parse(filing.values),
  messages,
});
