/** Opens the part of the store that the desks of a dealer group share. */
import type { DeskDoor } from '../../shapes/desk/deskDoor.js';
import type { OpenDatabase } from '../database/openDatabase.js';
import { dropScan, heldScan, holdScan } from './scanQueries.js';
import {
  endSession,
  endSessionsUnseenSince,
  findSession,
  putSession,
  updateSession,
} from './sessionQueries.js';
import { changeTries } from './tryQueries.js';

/** @param guard turns what the database throws into faults */
export function openDoor(
  { kysely, dialect, sealer }: OpenDatabase,
  guard: <T>(work: () => Promise<T>) => Promise<T>,
): DeskDoor {
  return {
    putSession: (id, session, seen) => guard(() => putSession(kysely, sealer, { id, session, seen })),
    updateSession: (id, session, seen) => guard(() => updateSession(kysely, sealer, { id, session, seen })),
    findSession: (id) => guard(() => findSession(kysely, sealer, id)),
    endSession: (id) => guard(() => endSession(kysely, sealer, id)),
    endSessionsUnseenSince: (before) => guard(() => endSessionsUnseenSince(kysely, before)),
    changeTries: (names, change) =>
      guard(() => kysely.transaction().execute((db) => changeTries(db, dialect, sealer)(names, change))),
    holdScan: (session, scan, at, before) =>
      guard(() => kysely.transaction().execute((db) => holdScan(db, sealer, session, scan, at, before))),
    heldScan: (session, before) => guard(() => heldScan(kysely, sealer, session, before)),
    dropScan: (session) => guard(() => dropScan(kysely, sealer, session)),
  };
}
