/** Opens the journal of a sender: beginnings and ends of attempts reach the store in groups, each one transaction. */
import type { OutboxSender, Settlement } from '../../shapes/mail/outbox.js';
import { instant } from './settle.js';

export interface Journal {
  /**
   * Resolves once the attempt is on record, and with it every end that was settled before: so a kill leaves at most
   * one message of each connection in doubt. False where the message is no longer this sender's.
   */
  begin(id: string): Promise<boolean>;
  /** Queues an end for the next group. Throws what the store threw. */
  settle(settlement: Settlement): void;
  /** Resolves once everything is on record and survives a power cut. Throws what the store threw. */
  flush(): Promise<void>;
}

export interface JournalParts {
  readonly sender: Pick<OutboxSender, 'record'>;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  readonly wait: (milliseconds: number) => Promise<void>;
}

/** An end that no beginning follows is recorded after so many milliseconds. */
const AGE = 50;
/** Marks younger than so many milliseconds may be lost by a power cut: their messages go out again. */
const EXPOSED = 250;

type Answer = (mayBegin: Promise<boolean>) => void;

export function openJournal({ sender, clock, wait }: JournalParts): Journal {
  const begins = new Map<string, Answer>();
  const settlements = new Map<string, Settlement>();
  let writing: Promise<void> | undefined;
  let isTimed = false;
  let syncedAt = clock();
  let failure: { readonly error: unknown } | undefined;

  async function write(survivesPowerCut: boolean): Promise<void> {
    const asked = [...begins];
    const ended = [...settlements.values()];
    begins.clear();
    settlements.clear();
    const now = clock();
    const isLasting = survivesPowerCut || now - syncedAt >= EXPOSED || now < syncedAt;
    if (isLasting) syncedAt = now;
    const recorded = sender.record({
      settlements: ended,
      begin: asked.map(([id]) => id),
      now: instant(now),
      survivesPowerCut: isLasting,
    });
    for (const [id, answer] of asked) answer(recorded.then((begun) => begun.has(id)));
    await recorded;
  }

  /** What arrives while one group is written makes the next; what arrives in the same turn of the event loop joins this one. */
  async function writeAll(): Promise<void> {
    while (begins.size + settlements.size > 0) {
      await new Promise(setImmediate);
      await write(false);
    }
  }

  function start(): Promise<void> {
    writing ??= writeAll()
      .catch((error: unknown) => {
        failure ??= { error };
      })
      .finally(() => {
        writing = undefined;
      });
    return writing;
  }

  /** The server refused the envelope before the beginning was written: there is nothing left to begin. */
  function withdraw(id: string): void {
    begins.get(id)?.(Promise.resolve(false));
    begins.delete(id);
  }

  function throwFailure(): void {
    if (failure !== undefined) throw failure.error;
  }

  return {
    begin: (id) =>
      new Promise((answer) => {
        begins.set(id, answer);
        void start();
      }),
    settle(settlement) {
      throwFailure();
      withdraw(settlement.id);
      settlements.set(settlement.id, settlement);
      if (isTimed) return;
      isTimed = true;
      void wait(AGE).then(() => {
        isTimed = false;
        return start();
      });
    },
    async flush() {
      await start();
      throwFailure();
      await write(true);
    },
  };
}
