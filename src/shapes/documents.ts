/** The registry: every document kind, in one table. A new kind is one entry here and one template folder. */
import { FOLLOW_UP_DOCUMENTS } from './followUpDocuments.js';
import type { Language } from './units.js';

interface Entry {
  readonly title: Readonly<Record<Language, string>>;
  /** Folder below `templates/`; its template and its style sheet bear the same name. */
  readonly folder: string;
  readonly reader: 'owner' | 'dealer';
  /** The section of the campaign file that it prints; without it the campaign has no such document. */
  readonly section: string;
  /** Whether it is made for one record (and may print its slots) or once for all. */
  readonly perRecord: boolean;
  /** Whether it is also made for nobody, its slots left empty. */
  readonly blank?: boolean;
  /** Who may be meant, the first where nobody is named; without them the readers are all one. */
  readonly audiences?: readonly [string, ...string[]];
  /** Whether what the newest revision changed stands in a red box, in the paper for its first audience. */
  readonly redBox?: boolean;
}

export const DOCUMENTS = {
  'owner-letter': {
    title: { en: 'Owner Letter', es: 'Carta al propietario' },
    folder: 'owner-letter',
    reader: 'owner',
    section: 'owner_letter',
    perRecord: true,
  },
  'csp-sheet': {
    title: { en: 'Coverage Sheet', es: 'Hoja de cobertura' },
    folder: 'csp-sheet',
    reader: 'owner',
    section: 'sheet',
    perRecord: true,
  },
  'reimbursement-checklist': {
    title: { en: 'Reimbursement Checklist', es: 'Lista para el reembolso' },
    folder: 'reimbursement-checklist',
    reader: 'owner',
    section: 'reimbursement',
    perRecord: false,
  },
  'owner-faq': {
    title: { en: 'Frequently Asked Questions', es: 'Preguntas frecuentes' },
    folder: 'owner-faq',
    reader: 'owner',
    section: 'owner_faq',
    perRecord: false,
  },
  envelope: {
    title: { en: 'Envelope', es: 'Sobre' },
    folder: 'envelope',
    reader: 'owner',
    section: 'envelope',
    perRecord: true,
    blank: true,
  },
  'dealer-letter': {
    title: { en: 'Dealer Letter', es: 'Carta al concesionario' },
    folder: 'dealer-letter',
    reader: 'dealer',
    section: 'dealer_letter',
    perRecord: false,
    redBox: true,
  },
  'update-notice': {
    title: { en: 'Important Update', es: 'Actualización importante' },
    folder: 'update-notice',
    reader: 'dealer',
    section: 'update_notice',
    perRecord: false,
  },
  'dealer-faq': {
    title: { en: 'Frequently Asked Questions', es: 'Preguntas frecuentes' },
    folder: 'dealer-faq',
    reader: 'dealer',
    section: 'dealer_faq',
    perRecord: false,
    audiences: ['dealer', 'buyer'],
    redBox: true,
  },
  'disclosure-form': {
    title: { en: 'Disclosure Form', es: 'Formulario de divulgación' },
    folder: 'disclosure-form',
    reader: 'dealer',
    section: 'disclosure',
    perRecord: true,
    blank: true,
  },
} as const satisfies Readonly<Record<string, Entry>>;

type CampaignDocumentId = keyof typeof DOCUMENTS;

/** An entry of the registry; its section is one that a campaign file can have. */
export interface DocumentKind extends Entry {
  readonly section: (typeof DOCUMENTS)[CampaignDocumentId]['section'];
}

export function documentKind(id: string): DocumentKind | undefined {
  return Object.hasOwn(DOCUMENTS, id) ? DOCUMENTS[id as CampaignDocumentId] : undefined;
}

/** All papers of a campaign for its dealers, in one file. */
export const PACKAGE = 'dealer-package';

export type DocumentId = CampaignDocumentId | keyof typeof FOLLOW_UP_DOCUMENTS | typeof PACKAGE;

/** Every document by its id: those of campaigns, those of follow-ups, the package. */
export const DOCUMENT_IDS = [
  ...Object.keys(DOCUMENTS),
  ...Object.keys(FOLLOW_UP_DOCUMENTS),
  PACKAGE,
] as readonly DocumentId[];

/** Whether a name is that of a document. */
export function isDocumentId(name: string): name is DocumentId {
  return DOCUMENT_IDS.some((id) => id === name);
}
