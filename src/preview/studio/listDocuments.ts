/** Lists the documents that a campaign has, by who reads them. */
import type { Workspace } from '../../campaign/workspace/openWorkspace.js';
import { lettersOf } from '../../render/composeDocument.js';
import { audiencesOf, documentKinds } from '../../shapes/documents/documentKinds.js';
import type { DocumentId, DocumentKind } from '../../shapes/documents/documents.js';
import type { FontBook } from '../../shapes/layout/fontBook.js';

export type PaperReader = 'owners' | 'buyers' | 'dealers';

export interface DocumentEntry {
  readonly id: DocumentId;
  readonly title: string;
  readonly reader: PaperReader;
  /** Of a document that has several. */
  readonly audience: string | undefined;
}

/** In the order of the registry. @throws Fault of campaign files */
export function listDocuments(workspace: Workspace, code: string, fonts: FontBook): readonly DocumentEntry[] {
  const { letters } = lettersOf(workspace, code, fonts, undefined);
  return documentKinds('campaign')
    .filter(({ id }) => letters.merger.has(id))
    .flatMap(entriesOf);
}

function entriesOf(kind: DocumentKind<'campaign'>): readonly DocumentEntry[] {
  const audiences = audiencesOf(kind);
  return (audiences.length === 0 ? [undefined] : audiences).map((audience) => ({
    id: kind.id,
    title: (audience === undefined ? undefined : kind.titleFor?.[audience]?.en) ?? kind.title.en,
    reader: readerOf(kind, audience),
    audience,
  }));
}

function readerOf({ reader, isForm }: DocumentKind, audience: string | undefined): PaperReader {
  if (isForm === true || audience === 'buyer') return 'buyers';
  return reader === 'owner' ? 'owners' : 'dealers';
}
