/** Opens the journal of a sender: beginnings and ends of attempts are marked in groups, and folded a few times a second. */
import type { Beginning, ClaimedMessage, OutboxSender, Settlement } from '../../shapes/mail/outbox.js';
import { instant } from './settle.js';

export interface Journal {
  /**
   * Resolves once the attempt is marked, and with it every end that was settled before: so a kill leaves at most one
   * message of each connection in doubt. False where the attempt has ended meanwhile.
   */
  begin(message: Pick<ClaimedMessage, 'id' | 'attempts'>): Promise<boolean>;
  /** Queues an end for the next group. Throws what the store threw. */
  settle(settlement: Settlement): void;
  /** Resolves once everything is on record and survives a power cut. Throws what the store threw. */
  flush(): Promise<void>;
}

export interface JournalParts {
  readonly sender: Pick<OutboxSender, 'mark' | 'fold'>;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  readonly wait: (milliseconds: number) => Promise<void>;
}

/** An end that no beginning follows is marked after so many milliseconds. */
const AGE = 50;
/** Marks younger than so many milliseconds may be lost by a power cut: their messages go out again. */
const EXPOSED = 500;

interface Asked {
  readonly beginning: Beginning;
  readonly answer: (mayBegin: Promise<boolean> | boolean) => void;
}

/** The journal of one run: it ends with `flush`, and a failure of the store is thrown by whatever is called next. */
export function openJournal({ sender, clock, wait }: JournalParts): Journal {
  const begins = new Map<string, Asked>();
  const settlements = new Map<string, Settlement>();
  const timed = new Set<() => Promise<void>>();
  let writing: Promise<void> | undefined;
  let failure: { readonly error: unknown } | undefined;

  async function writeGroup(): Promise<void> {
    const asked = [...begins.values()];
    const ended = [...settlements.values()];
    begins.clear();
    settlements.clear();
    const marked = sender.mark({ begun: asked.map(({ beginning }) => beginning), ended });
    for (const { answer } of asked) answer(marked.then(() => true));
    await marked;
    soon(fold, EXPOSED);
  }

  /** What arrives while one group is written makes the next; what arrives in the same turn of the event loop joins this one. */
  async function writeAll(): Promise<void> {
    while (begins.size + settlements.size > 0) {
      await new Promise(setImmediate);
      await writeGroup();
    }
  }

  function write(): Promise<void> {
    writing ??= noting(writeAll()).finally(() => {
      writing = undefined;
    });
    return writing;
  }

  const fold = (): Promise<void> => noting(sender.fold());

  /** Does the work once after so many milliseconds, however often it is asked for meanwhile. */
  function soon(work: () => Promise<void>, milliseconds: number): void {
    if (timed.has(work)) return;
    timed.add(work);
    void wait(milliseconds).then(() => {
      timed.delete(work);
      return work();
    });
  }

  /** Keeps the first failure for the next caller. */
  function noting(work: Promise<void>): Promise<void> {
    return work.catch((error: unknown) => {
      failure ??= { error };
    });
  }

  /** The server refused the envelope before the beginning was written: there is nothing left to begin. */
  function withdraw(id: string): void {
    begins.get(id)?.answer(false);
    begins.delete(id);
  }

  function throwFailure(): void {
    if (failure !== undefined) throw failure.error;
  }

  return {
    begin: ({ id, attempts }) =>
      new Promise((answer) => {
        begins.set(id, { beginning: { id, attempt: attempts + 1, at: instant(clock()) }, answer });
        void write();
      }),
    settle(settlement) {
      throwFailure();
      withdraw(settlement.id);
      settlements.set(settlement.id, settlement);
      soon(write, AGE);
    },
    async flush() {
      await write();
      await fold();
      throwFailure();
    },
  };
}
