/** The registry of documents that a follow-up has, beside those of campaigns. A new one is an entry and a template folder. */
import type { Language } from './units.js';

export interface FollowUpDocument {
  readonly title: Readonly<Record<Language, string>>;
  /** Folder below `templates/`; its template and its style sheet bear the same name. */
  readonly folder: string;
  readonly reader: 'owner' | 'dealer';
  /** Whether it is made for one record (and may print its slots) or once for all. */
  readonly perRecord: boolean;
}

export const FOLLOW_UP_DOCUMENTS = {
  'follow-up-letter': {
    title: { en: 'Follow-Up Letter', es: 'Carta recordatoria' },
    folder: 'follow-up-letter',
    reader: 'owner',
    perRecord: true,
  },
  'follow-up-dealer-letter': {
    title: { en: 'Follow-Up Dealer Letter', es: 'Carta recordatoria al concesionario' },
    folder: 'follow-up-dealer-letter',
    reader: 'dealer',
    perRecord: false,
  },
} as const satisfies Readonly<Record<string, FollowUpDocument>>;

export type FollowUpDocumentId = keyof typeof FOLLOW_UP_DOCUMENTS;

export function followUpDocument(id: string): FollowUpDocument | undefined {
  return Object.hasOwn(FOLLOW_UP_DOCUMENTS, id) ? FOLLOW_UP_DOCUMENTS[id as FollowUpDocumentId] : undefined;
}
