/**
 * Lists all documents in one table: what each is made from, for whom, and how it is mailed. A new
 * document is one entry here, the schema of its section, which the types then require, and a folder of its name
 * in `templates/`.
 */
import type { MessageKind } from '../mail/message.js';
import type { Language } from '../units.js';

/** The file that a document is made from. `package`: it combines the documents of a campaign. */
export type DocumentSource = 'campaign' | 'follow_up' | 'package';

interface DocumentEntry {
  readonly title: Readonly<Record<Language, string>>;
  /** Its title in bookmarks and windows by its audience, where that of another document is the same. */
  readonly titleFor?: Readonly<Record<string, Readonly<Record<Language, string>>>>;
  readonly source: DocumentSource;
  /** The section of that file that it prints; without the section, there is no such document. */
  readonly section: string;
  readonly reader: 'owner' | 'dealer';
  /** Whether it is made for one record and may print its slots. `optional`: also without a record, with empty slots. */
  readonly record: 'required' | 'optional' | 'none';
  /** Whether it may be enclosed with the letter. */
  readonly enclosable: boolean;
  /** Whether it may be part of a dealer package. */
  readonly packaged: boolean;
  /** Whether it is the letter that a batch mails by default, with its enclosures. */
  readonly isMainLetter?: true;
  /**
   * The audiences it may be made for, the default first; `declared`: those that the file declares.
   * If missing, all readers get the same.
   */
  readonly audiences?: readonly [string, ...string[]] | 'declared';
  /** Whether what the newest revision changed appears in a red box, in the copy for its first audience. */
  readonly redBox?: true;
  /** Whether the sales desk fills it in. */
  readonly isForm?: true;
  /** Whether a buyer gets it with the form. */
  readonly isForBuyers?: true;
  /** The email that accompanies it. */
  readonly message?: MessageKind;
}

export const DOCUMENTS = {
  'owner-letter': {
    title: { en: 'Owner Letter', es: 'Carta al propietario' },
    source: 'campaign',
    section: 'owner_letter',
    reader: 'owner',
    record: 'required',
    enclosable: false,
    packaged: true,
    isMainLetter: true,
    message: 'owner-notice',
  },
  'csp-sheet': {
    title: { en: 'Coverage Sheet', es: 'Hoja de cobertura' },
    source: 'campaign',
    section: 'sheet',
    reader: 'owner',
    record: 'required',
    enclosable: true,
    packaged: true,
  },
  'reimbursement-checklist': {
    title: { en: 'Reimbursement Checklist', es: 'Lista para el reembolso' },
    source: 'campaign',
    section: 'reimbursement',
    reader: 'owner',
    record: 'none',
    enclosable: true,
    packaged: true,
  },
  'owner-faq': {
    title: { en: 'Frequently Asked Questions', es: 'Preguntas frecuentes' },
    titleFor: {
      owner: {
        en: 'Frequently Asked Questions for Owners',
        es: 'Preguntas frecuentes para los propietarios',
      },
    },
    source: 'campaign',
    section: 'owner_faq',
    reader: 'owner',
    record: 'none',
    enclosable: true,
    packaged: true,
    isForBuyers: true,
  },
  envelope: {
    title: { en: 'Envelope', es: 'Sobre' },
    source: 'campaign',
    section: 'envelope',
    reader: 'owner',
    record: 'optional',
    enclosable: false,
    packaged: true,
  },
  'dealer-letter': {
    title: { en: 'Dealer Letter', es: 'Carta al concesionario' },
    source: 'campaign',
    section: 'dealer_letter',
    reader: 'dealer',
    record: 'none',
    enclosable: false,
    packaged: true,
    redBox: true,
  },
  'update-notice': {
    title: { en: 'Important Update', es: 'Actualización importante' },
    source: 'campaign',
    section: 'update_notice',
    reader: 'dealer',
    record: 'none',
    enclosable: false,
    packaged: true,
  },
  'dealer-faq': {
    title: { en: 'Frequently Asked Questions', es: 'Preguntas frecuentes' },
    titleFor: {
      dealer: {
        en: 'Frequently Asked Questions for Dealers',
        es: 'Preguntas frecuentes para los concesionarios',
      },
      buyer: { en: 'Frequently Asked Questions for Buyers', es: 'Preguntas frecuentes para los compradores' },
    },
    source: 'campaign',
    section: 'dealer_faq',
    reader: 'dealer',
    record: 'none',
    enclosable: false,
    packaged: true,
    audiences: ['dealer', 'buyer'],
    redBox: true,
    isForBuyers: true,
  },
  'disclosure-form': {
    title: { en: 'Disclosure Form', es: 'Formulario de divulgación' },
    source: 'campaign',
    section: 'disclosure',
    reader: 'dealer',
    record: 'optional',
    enclosable: false,
    packaged: true,
    isForm: true,
    message: 'disclosure-copy',
  },
  'follow-up-letter': {
    title: { en: 'Follow-Up Letter', es: 'Carta recordatoria' },
    source: 'follow_up',
    section: 'owner_letter',
    reader: 'owner',
    record: 'required',
    enclosable: false,
    packaged: false,
    isMainLetter: true,
  },
  'follow-up-dealer-letter': {
    title: { en: 'Follow-Up Dealer Letter', es: 'Carta recordatoria al concesionario' },
    source: 'follow_up',
    section: 'dealer_letter',
    reader: 'dealer',
    record: 'none',
    enclosable: false,
    packaged: false,
    audiences: 'declared',
  },
  'dealer-package': {
    title: { en: 'Dealer Package', es: 'Paquete para concesionarios' },
    source: 'package',
    section: 'package',
    reader: 'dealer',
    record: 'none',
    enclosable: false,
    packaged: false,
  },
} as const satisfies Readonly<Record<string, DocumentEntry>>;

export type DocumentId = keyof typeof DOCUMENTS;

type IdFrom<Source extends DocumentSource> = {
  [Id in DocumentId]: (typeof DOCUMENTS)[Id]['source'] extends Source ? Id : never;
}[DocumentId];

/** The sections that the documents of a file print. */
export type SectionOf<Source extends DocumentSource> = (typeof DOCUMENTS)[IdFrom<Source>]['section'];

/** A document in the registry; its section must exist in its kind of file. */
export type DocumentKind<Source extends DocumentSource = DocumentSource> = Source extends DocumentSource
  ? DocumentEntry & {
      readonly id: IdFrom<Source>;
      readonly source: Source;
      readonly section: SectionOf<Source>;
    }
  : never;
