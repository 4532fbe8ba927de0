/** The tables of the workspace store, as Kysely's queries see them. */
import type { OwnerColumn, OwnerFlag } from '../../shapes/columns.js';
import type { Activity } from '../../shapes/documents/filing.js';
import type { AttemptOutcome, MessageState } from '../../shapes/mail/outbox.js';

/** libsql returns ArrayBuffers, pg returns Buffers; both accept Buffers. */
export type Bytes = Uint8Array | ArrayBuffer;

export interface VehicleTable {
  vin: string;
  model: string | null;
  model_year: number | null;
  origin: string | null;
  production_date: string | null;
  first_use_date: string | null;
  sold_in: string | null;
  status: string | null;
  last_dealer: string | null;
}

/** Of a flag, 0 or 1. */
type OwnerColumns = { [Column in OwnerColumn]: Column extends OwnerFlag ? number : string };

export interface OwnerTable extends OwnerColumns {
  vin: string;
  /** JSON: the lines in USPS form. */
  address_block: string;
}

export interface RemedyTable {
  vin: string;
  campaign: string;
  /** Empty where nobody knows it. */
  day: string;
  /** Id of an inspection outcome; empty for work that is done. */
  outcome: string;
}

/** One filing. What queries ask for stands in columns beside the record, which says all of it. */
export interface FilingTable {
  number: number;
  kind: 'form' | 'withdrawal';
  campaign: string;
  /** 0 for a campaign without phases. */
  phase: number;
  vin: string;
  dealer: string;
  form: string | null;
  faq: string | null;
  /** The filing that it corrects or withdraws. */
  about: number | null;
  /** Random text, so that the hash in the log cannot be guessed. */
  salt: string;
  /** JSON: `NewFiling`. */
  record: string;
}

export interface FilingPaperTable {
  filing: number;
  position: number;
  sha256: string;
  salt: string;
  /** JSON: `NewPaper`. */
  record: string;
}

export interface FilingMessageTable {
  filing: number;
  position: number;
  message: string;
  salt: string;
}

export interface RefusalTable {
  number: number;
  campaign: string;
  vin: string;
  dealer: string;
  salt: string;
  /** JSON: `NewRefusal`. */
  record: string;
}

export interface BlobTable {
  sha256: string;
  size: number;
  content: Bytes;
}

export interface MessageTable {
  id: string;
  key: string;
  message_id: string;
  kind: string;
  campaign: string;
  vin: string;
  from_name: string;
  from_address: string;
  reply_to: string | null;
  bounce_to: string | null;
  to_name: string;
  to_address: string;
  subject: string;
  body: string;
  /** JSON: `SlotValues`. */
  slot_values: string;
  state: MessageState;
  attempts: number;
  /** Those before the last retry that an operator asked for. */
  earlier_attempts: number;
  queued_at: string;
  due_at: string;
  settled_at: string | null;
  /** The sender that holds it while it is `sending`. */
  holder: string | null;
}

export interface AttachmentTable {
  message: string;
  position: number;
  name: string;
  media_type: string;
  sha256: string;
  size: number;
}

export interface AttemptTable {
  message: string;
  number: number;
  holder: string;
  began_at: string;
  ended_at: string | null;
  outcome: AttemptOutcome | null;
  code: number | null;
  reply: string;
}

/** In PostgreSQL only; beside a SQLite store it is a file of each sender. */
export interface AttemptMarkTable {
  holder: string;
  /** Counted from 1 by each sender. */
  number: number;
  marks: string;
}

/** The activity log: `LogEntry`. */
export interface ActivityTable {
  number: number;
  at: string;
  what: Activity;
  subject: string;
  record: string;
  previous: string;
  hash: string;
}

export interface WorkspaceTables {
  vehicles: VehicleTable;
  owners: OwnerTable;
  remedies: RemedyTable;
  filings: FilingTable;
  filing_papers: FilingPaperTable;
  filing_messages: FilingMessageTable;
  refusals: RefusalTable;
  activity: ActivityTable;
  blobs: BlobTable;
  messages: MessageTable;
  attachments: AttachmentTable;
  attempts: AttemptTable;
  attempt_marks: AttemptMarkTable;
}
