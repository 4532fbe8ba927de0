/** Opens one sender's hold on the outbox: a lock, and what is valid only while it is held. */
import type { Marks, OutboxSender } from '../../shapes/mail/outbox.js';
import type { OpenDatabase } from '../database/openDatabase.js';
import { markedAttempts, marksLine, sealMarks } from './attemptMarks.js';
import { claimMessages } from './claimMessages.js';
import { holdSender } from './holdSender.js';
import { recordAttempts } from './recordAttempts.js';
import { releaseMessages } from './releaseMessages.js';

/**
 * Marks are cheap and many; they reach the tables some at a time. Marks that are not folded when the sender ends are
 * folded by the sweep that finds its lock free.
 */
export async function openSender(database: OpenDatabase, holder: string): Promise<OutboxSender> {
  const { kysely, dialect, sealer } = database;
  const hold = await holdSender(database, holder);
  let unfolded: Marks[] = [];
  let asked = 0;
  let kept = 0;
  let folding: Promise<void> = Promise.resolve();

  async function foldAll(): Promise<void> {
    if (unfolded.length === 0) return;
    const attempts = markedAttempts(unfolded);
    const upTo = kept;
    unfolded = [];
    await kysely.transaction().execute(async (queries) => {
      await recordAttempts(queries, dialect, holder, attempts);
      await hold.forget(queries, upTo);
    });
    hold.forgot(asked === upTo);
  }

  /** One after another. */
  function fold(): Promise<void> {
    const turn = folding.then(foldAll);
    folding = turn.catch(() => undefined);
    return turn;
  }

  return {
    claim: (request) => claimMessages(database, holder, request),
    async mark(marks) {
      asked += 1;
      const number = asked;
      const sealed = sealMarks(marks, sealer);
      await hold.keep(number, marksLine(sealed));
      kept = number;
      unfolded.push(sealed);
    },
    fold,
    async release(ids) {
      await fold();
      await releaseMessages(kysely, holder, ids);
    },
    close: () => fold().finally(() => hold.free()),
  };
}
