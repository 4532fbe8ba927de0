/** Looks up documents in the registry: all, those of one kind of file, or one by its id. */
import { DOCUMENTS, type DocumentId, type DocumentKind, type DocumentSource } from './documents.js';

/** Every id, in the order of the registry. */
export const DOCUMENT_IDS = Object.keys(DOCUMENTS) as readonly DocumentId[];

/** Whether a name is the id of a document. */
export function isDocumentId(name: string): name is DocumentId {
  return Object.hasOwn(DOCUMENTS, name);
}

/** All documents, in the order of the registry. */
export function allDocuments(): readonly DocumentKind[] {
  return DOCUMENT_IDS.map((id) => ({ id, ...DOCUMENTS[id] }) as DocumentKind);
}

/** The documents that are made from one kind of file, in the order of the registry. */
export function documentKinds<Source extends DocumentSource>(
  source: Source,
): readonly DocumentKind<Source>[] {
  return allDocuments().filter((kind): kind is DocumentKind & DocumentKind<Source> => kind.source === source);
}

/** The document of that id, if it is made from that kind of file. */
export function documentKind<Source extends DocumentSource>(
  source: Source,
  id: string,
): DocumentKind<Source> | undefined {
  return documentKinds(source).find((kind) => kind.id === id);
}

/** The letter that a batch mails when no document is named. */
export function mainLetterFrom(source: 'campaign' | 'follow_up'): DocumentId {
  const [letter] = documentKinds(source).filter(({ isMainLetter }) => isMainLetter === true);
  if (letter === undefined) throw new Error(`the registry has no main letter for a ${source}`);
  return letter.id;
}

/** The audiences of a document in the registry; empty if all readers get the same, or if the file declares them. */
export function audiencesOf({ audiences }: Pick<DocumentKind, 'audiences'>): readonly string[] {
  return audiences === undefined || audiences === 'declared' ? [] : audiences;
}

/** `owner-letter, csp-sheet`, for messages. */
export function idsOf(kinds: readonly { readonly id: DocumentId }[]): string {
  return kinds.map(({ id }) => id).join(', ');
}
