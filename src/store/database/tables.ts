/**
 * The tables of the workspace store, as Kysely's queries see them. What tells who somebody is is encrypted (`Sealed`), and
 * found by a keyed hash (`Hashed`); see `seal/sealer`.
 */
import type { VEHICLE_CONTENTS, VehicleColumn } from '../../shapes/columns.js';
import type { Activity } from '../../shapes/documents/filing.js';
import type { AttemptOutcome, MessageState } from '../../shapes/mail/outbox.js';
import type { PieceState, Unreachable } from '../../shapes/mailings/mailings.js';
import type { WorkResult } from '../../shapes/work.js';

/** libsql returns ArrayBuffers, pg returns Buffers; both accept Buffers. */
export type Bytes = Uint8Array | ArrayBuffer;

/** Encrypted text, base64. */
export type Sealed = string;

/** The keyed hash of a VIN, a word or a key. */
export type Hashed = string;

type VehicleFacts = {
  readonly [Column in VehicleColumn]: (typeof VEHICLE_CONTENTS)[Column] extends 'year'
    ? number | null
    : string | null;
};

/** The vehicle columns under their own names. */
export interface VehicleTable extends VehicleFacts {
  vin: Hashed;
}

export interface OwnerTable {
  vin: Hashed;
  /** JSON: `Owner`. */
  record: Sealed;
}

/** A change of an address, counted from 1 for each VIN. */
export interface AddressChangeTable {
  vin: Hashed;
  number: number;
  /** JSON: `AddressChange`. */
  record: Sealed;
}

export interface RemedyTable {
  vin: Hashed;
  campaign: string;
  /** Empty where nobody knows it. */
  day: string;
  /** Id of an inspection outcome; empty for work that is done. */
  outcome: string;
  /** Null where nobody says it. */
  result: WorkResult | null;
}

/** A batch that was mailed: `Mailing`. */
export interface MailedBatchTable {
  batch: string;
  campaign: string;
  notice: string;
  day: string;
  /** JSON: `MailingFacts`. */
  facts: string;
}

/** A vehicle in such a batch: `MailedVehicle`. */
export interface MailedVehicleTable {
  campaign: string;
  vin: Hashed;
  batch: string;
  piece: string;
  phase: string;
  state: string;
  reason: string;
}

/** What else a scanner reads on a piece. */
export interface PieceScanTable {
  /** Of the key that `PieceScan` has. */
  scan: Hashed;
  batch: string;
  piece: string;
}

export interface ReturnedPieceTable {
  batch: string;
  piece: string;
  day: string;
  kind: Unreachable;
  words: Sealed;
}

/** What the inserting machine says last of a piece. */
export interface MachineLogTable {
  batch: string;
  piece: string;
  state: PieceState;
}

/** One filing. What queries ask for stands in columns beside the record, which says all of it. */
export interface FilingTable {
  number: number;
  kind: 'form' | 'withdrawal';
  campaign: string;
  /** 0 for a campaign without phases. */
  phase: number;
  vin: Hashed;
  dealer: string;
  form: string | null;
  faq: string | null;
  /** The filing that it corrects or withdraws. */
  about: number | null;
  /** Random text, so that the hash in the log cannot be guessed. */
  salt: Sealed;
  /** JSON: `NewFiling`. */
  record: Sealed;
}

/** See `seal/searchWords`. */
export interface FilingWordTable {
  filing: number;
  word: Hashed;
}

export interface FilingPaperTable {
  filing: number;
  position: number;
  sha256: string;
  salt: Sealed;
  /** JSON: `NewPaper`. */
  record: Sealed;
}

export interface FilingMessageTable {
  filing: number;
  position: number;
  message: string;
  salt: Sealed;
}

export interface RefusalTable {
  number: number;
  campaign: string;
  vin: Hashed;
  dealer: string;
  salt: Sealed;
  /** JSON: `NewRefusal`. */
  record: Sealed;
}

/** Under the hash and with the size of what is in it. */
export interface BlobTable {
  sha256: string;
  size: number;
  /** Encrypted. */
  content: Bytes;
}

export interface MessageTable {
  id: string;
  key: Hashed;
  message_id: string;
  kind: string;
  campaign: string;
  from_name: string;
  from_address: string;
  reply_to: string | null;
  bounce_to: string | null;
  body: string;
  /** JSON: `Private` of `outbox/messageRows`. */
  record: Sealed;
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
  name: Sealed;
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
  reply: Sealed;
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

/** Who may sign in to the desk. */
export interface DeskUserTable {
  /** Of the folded name. */
  name: Hashed;
  /** JSON: `DeskUser`. */
  record: Sealed;
}

/** Serial numbers of Intelligent Mail barcodes that a batch has. */
export interface SerialBlockTable {
  /** Fingerprint of the batch. */
  batch: string;
  /** The mailer id. */
  mailer: string;
  first_serial: number;
  serials: number;
  campaign: string;
  /** When they were given; null where nobody said. */
  day: string | null;
}

/** Who is signed in to a desk. */
export interface DeskSessionTable {
  /** Of the id that the browser has. */
  id: Hashed;
  seen: string;
  /** JSON: `KeptSession`. */
  record: Sealed;
}

export interface SignInTryTable {
  /** Of a user's name or of an address. */
  name: Hashed;
  count: number;
  at: string;
}

/** A scan that waits for a choice. */
export interface HeldScanTable {
  session: Hashed;
  at: string;
  /** JSON: `KeptScan` without its bytes. */
  record: Sealed;
  content: Bytes;
}

/** One row, made with the first encrypted ones. */
export interface SealTable {
  /** Keyed hash of a fixed text: shows whether a key is the one of this store. */
  key_hash: Hashed;
  /** 0 as long as what an older version stored may still be readable in pages that are free. */
  compacted: number;
}

export interface WorkspaceTables {
  seal: SealTable;
  desk_users: DeskUserTable;
  serial_blocks: SerialBlockTable;
  desk_sessions: DeskSessionTable;
  sign_in_tries: SignInTryTable;
  held_scans: HeldScanTable;
  filing_words: FilingWordTable;
  vehicles: VehicleTable;
  owners: OwnerTable;
  address_changes: AddressChangeTable;
  remedies: RemedyTable;
  mailed_batches: MailedBatchTable;
  mailed_vehicles: MailedVehicleTable;
  piece_scans: PieceScanTable;
  returned_pieces: ReturnedPieceTable;
  machine_log: MachineLogTable;
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
