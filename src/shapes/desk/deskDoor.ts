/** Describes what the desks of a dealer group share in the store: sessions, wrong passwords, scans that wait for a choice. */

import type { Instant } from '../mail/message.js';
import type { DeskRole } from './deskUser.js';

/** A session without its id, which only the browser has. */
export interface KeptSession {
  readonly csrf: string;
  readonly user: { readonly name: string; readonly role: DeskRole } | undefined;
  readonly kept: Readonly<Record<string, string>>;
}

/** Wrong passwords in a row. */
export interface Tries {
  readonly count: number;
  /** When the last of them was. */
  readonly at: Instant;
}

/** A scan for which somebody has to choose the filing. */
export interface KeptScan {
  /** As its owner called it, without folders. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Of forms, as they were read in it. */
  readonly marks: readonly string[];
  /** Number of the filing to which somebody wanted to attach it. */
  readonly wanted: number | undefined;
}

export interface DeskDoor {
  putSession(id: string, session: KeptSession, seen: Instant): Promise<void>;
  /** Does nothing for a session that has ended. */
  updateSession(id: string, session: KeptSession, seen: Instant): Promise<void>;
  findSession(id: string): Promise<{ readonly session: KeptSession; readonly seen: Instant } | undefined>;
  endSession(id: string): Promise<void>;
  endSessionsUnseenSince(before: Instant): Promise<void>;
  /**
   * Reads the wrong passwords of several names, and keeps what `change` makes of them; undefined forgets one. Nobody else
   * changes them meanwhile.
   */
  changeTries<Answer>(
    names: readonly string[],
    change: (tries: readonly (Tries | undefined)[]) => {
      readonly tries: readonly (Tries | undefined)[];
      readonly answer: Answer;
    },
  ): Promise<Answer>;
  /** Takes the place of the one that the session had; scans from before are removed. */
  holdScan(session: string, scan: KeptScan, at: Instant, before: Instant): Promise<void>;
  /** Undefined for one from before. */
  heldScan(session: string, before: Instant): Promise<KeptScan | undefined>;
  dropScan(session: string): Promise<void>;
}
