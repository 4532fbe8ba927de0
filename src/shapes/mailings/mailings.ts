/** Defines what the workspace store keeps of finished batches: when they were mailed, and what came of each piece later. */
import type { IsoDay } from '../units.js';
import type { Work } from '../work.js';

/** A batch that was handed to the post. */
export interface Mailing {
  /** Fingerprint of the batch. */
  readonly batch: string;
  /** Code of the campaign, or name of the follow-up. */
  readonly campaign: string;
  /** Id of the notice; `remedy` for a follow-up, too. */
  readonly notice: string;
  /** Day on which it was handed to the post. */
  readonly day: IsoDay;
  readonly facts: MailingFacts;
}

/** What its summary says of it; nothing of any owner. */
export interface MailingFacts {
  /** Bare name of the folder. */
  readonly folder: string;
  /** Null if the batch has every available phase. */
  readonly phase: number | null;
  readonly pieces: number;
  readonly records: number;
  readonly mailed: number;
  readonly suppressed: number;
  readonly rejected: number;
  readonly reasons: Readonly<Record<string, number>>;
  readonly languages: Readonly<Record<string, number>>;
  readonly documents: readonly string[];
  readonly sheets: number;
  /** What it was made in spite of, with the reasons. */
  readonly accepted: Readonly<Record<string, string>>;
  /** Of its summary. */
  readonly seal: string;
  /** SHA-256 of the public key that it is sealed with. */
  readonly signedBy?: string | undefined;
}

/** What became of one vehicle in a batch that was mailed. */
export interface MailedVehicle {
  readonly vin: string;
  /** Id of its piece; empty if it is in none. */
  readonly piece: string;
  /** Empty for a campaign without phases, and for a vehicle in no piece. */
  readonly phase: string;
  /** Code of the state that it was mailed to, or `abroad`; empty if unknown. */
  readonly state: string;
  /** Why it is in no piece; empty for one that is. */
  readonly reason: string;
}

/** What a scanner reads on a piece besides its id: the number of its barcode or the text of its mark, shortened by `scanKey`. */
export interface PieceScan {
  readonly key: string;
  readonly piece: string;
}

/** A piece of a batch that was entered as mailed. */
export interface KnownPiece {
  readonly piece: string;
  readonly batch: string;
  readonly campaign: string;
  /** How many vehicles it is for. */
  readonly vehicles: number;
}

/** Why a vehicle cannot be reached (49 CFR 573.7(b)(6)). */
export const UNREACHABLE = ['undeliverable', 'exported', 'stolen', 'scrapped', 'other'] as const;
export type Unreachable = (typeof UNREACHABLE)[number];

/** A piece that came back. */
export interface ReturnedPiece {
  readonly batch: string;
  readonly piece: string;
  /** Day on which it came back. */
  readonly day: IsoDay;
  readonly kind: Unreachable;
  /** The reason as the post or the scanner wrote it. */
  readonly words: string;
}

/** What the log of the inserting machine says of a piece. */
export const MACHINE_STATES = ['done', 'damaged', 'missing'] as const;
export type MachineState = (typeof MACHINE_STATES)[number];

/** `unlogged`: there are logs of its batch, and none names it. */
export type PieceState = MachineState | 'unlogged';

export interface LoggedPiece {
  readonly piece: string;
  readonly state: PieceState;
}

/** One batch in which a vehicle stands. */
export interface VehicleMailing extends Omit<MailedVehicle, 'vin'> {
  readonly day: IsoDay;
  readonly notice: string;
  /** What the machine said last of its piece; undefined where no log was read. */
  readonly machine: PieceState | undefined;
  readonly returned: { readonly day: IsoDay; readonly kind: Unreachable } | undefined;
}

/** What one vehicle was mailed, and when. */
export type MailedNotice = Pick<Mailing, 'campaign' | 'notice' | 'day'>;

/** All that is known of a vehicle under one campaign. */
export interface VehicleStory {
  /** By day; none for a vehicle of which only work is known. */
  readonly mailings: readonly VehicleMailing[];
  /** In no order. */
  readonly works: readonly Work[];
  /** Code of the dealer that serviced it last; empty if unknown. */
  readonly dealer: string;
  /** What a file of excluded vehicles says of it. */
  readonly excluded: Unreachable | undefined;
}

export interface StoryQuery {
  readonly campaign: string;
  /** Codes under which its work is reported. */
  readonly codes: readonly string[];
  /** Work that a file lists, beside that of the store. */
  readonly works: ReadonlyMap<string, readonly Work[]>;
  /** Why vehicles are excluded, where it is a reason that the law counts. */
  readonly excluded: ReadonlyMap<string, Unreachable>;
}

/** The part of the workspace store that follows batches after they were made. */
export interface MailingStore {
  /**
   * Adds vehicles and scans in parts, so that other programs never wait long; the mailing is entered last, by `enter`,
   * and until then they count for nothing.
   */
  addVehicles(campaign: string, batch: string, vehicles: readonly MailedVehicle[]): Promise<void>;
  addScans(batch: string, scans: readonly PieceScan[]): Promise<void>;
  /** A batch that is entered already gets the new day. */
  enter(mailing: Mailing): Promise<void>;
  find(batch: string): Promise<Mailing | undefined>;
  /** By day. */
  mailings(campaign?: string): Promise<readonly Mailing[]>;
  /** The notices of these campaigns that a vehicle was mailed, the oldest first. */
  noticesTo(vin: string, campaigns: readonly string[]): Promise<readonly MailedNotice[]>;
  /** The pieces with these ids or keys, by what was asked. */
  identify(scans: readonly string[]): Promise<ReadonlyMap<string, KnownPiece>>;
  /** @returns how many had not come back before; of the others the first return stays */
  putReturned(pieces: readonly ReturnedPiece[]): Promise<number>;
  /** Of two entries of a piece the later one counts. */
  putLog(batch: string, pieces: readonly LoggedPiece[]): Promise<void>;
  /** The state of each piece; none before a log was read. */
  logOf(batch: string): Promise<ReadonlyMap<string, PieceState>>;
  /** Each vehicle of the campaign once, in an order that tells nothing. */
  stories(query: StoryQuery): AsyncIterable<VehicleStory>;
  /** Of these vehicles, those that stand in a batch, by VIN. */
  storiesOf(query: StoryQuery, vins: readonly string[]): Promise<ReadonlyMap<string, VehicleStory>>;
}
