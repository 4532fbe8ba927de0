/** Keeps who is signed in, in the store: every desk of a dealer group knows it, and a restart signs nobody out. */
import type { DeskDoor, KeptSession } from '../shapes/desk/deskDoor.js';
import { IDLE, type Session, type Sessions } from './sessions.js';

/** Milliseconds until a session that is used is written again. */
const STALE = 60_000;

/** @param random text that nobody can guess, anew each time */
export function storedSessions(door: DeskDoor, random: () => string): Sessions {
  /** As the store has it, so that a page which changes nothing writes nothing. */
  const written = new WeakMap<Session, string>();
  const note = (session: Session): void => void written.set(session, JSON.stringify(keptOf(session)));

  async function save(session: Session): Promise<void> {
    if (written.get(session) === JSON.stringify(keptOf(session))) return;
    await door.updateSession(session.id, keptOf(session), instantOf(session.lastSeen));
    note(session);
  }

  return {
    async open(user, now, kept = {}) {
      const session: Session = {
        ...{ id: random(), csrf: random(), user, lastSeen: now },
        kept: new Map(Object.entries(kept)),
      };
      await door.endSessionsUnseenSince(instantOf(now - IDLE));
      await door.putSession(session.id, keptOf(session), instantOf(now));
      note(session);
      return session;
    },
    async find(id, now) {
      const found = await door.findSession(id);
      if (found === undefined || now - Date.parse(found.seen) > IDLE) return undefined;
      const { csrf, user, kept } = found.session;
      const session: Session = { id, csrf, user, kept: new Map(Object.entries(kept)), lastSeen: now };
      if (now - Date.parse(found.seen) > STALE) await door.updateSession(id, found.session, instantOf(now));
      note(session);
      return session;
    },
    save,
    end: (id) => door.endSession(id),
  };
}

const keptOf = ({ csrf, user, kept }: Session): KeptSession => ({
  csrf,
  user,
  kept: Object.fromEntries(kept),
});

const instantOf = (milliseconds: number): string => new Date(milliseconds).toISOString();
