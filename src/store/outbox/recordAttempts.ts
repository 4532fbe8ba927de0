/** Brings messages and their attempts up to what their sender marked, in one transaction. */
import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Beginning } from '../../shapes/mail/outbox.js';
import type { WorkspaceTables } from '../database/tables.js';
import type { Dialect } from '../database/workspaceLocation.js';
import type { Ending, MarkedAttempts } from './attemptMarks.js';

/**
 * Rows cross to the database as one JSON parameter: the statements are few, short, and the same for any number. To
 * record the same again changes nothing.
 *
 * @param queries a transaction
 */
export async function recordAttempts(
  queries: Kysely<WorkspaceTables>,
  dialect: Dialect,
  holder: string,
  { begun, ended }: MarkedAttempts,
): Promise<void> {
  if (ended.length > 0) {
    const rows = endedRows(dialect, ended);
    await endAttempts(holder, rows).execute(queries);
    await settle(holder, rows).execute(queries);
  }
  if (begun.length > 0) await beginAttempts(dialect, holder, begun).execute(queries);
}

/** Most attempts begin and end between two records; one that failed before the message was handed over never began. */
const endAttempts = (holder: string, ended: RawBuilder<unknown>): RawBuilder<unknown> => sql`
  insert into attempts (message, number, holder, began_at, ended_at, outcome, code, reply)
  select ended.id, ended.attempt, ${holder}, ended.began, ended.at, ended.outcome, ended.code, ended.reply
  from ${ended} as ended where true
  on conflict (message, number) do update set
    ended_at = excluded.ended_at, outcome = excluded.outcome, code = excluded.code, reply = excluded.reply
`;

/**
 * A message that was sent is sent, whoever holds it now. Anything else counts for the attempt that this sender has,
 * or for the one that it just returned to the queue and now knows more about.
 */
const settle = (holder: string, ended: RawBuilder<unknown>): RawBuilder<unknown> => sql`
  update messages set
    state = ended.state,
    due_at = coalesce(ended.due, messages.due_at),
    settled_at = ended.settled,
    attempts = ended.attempt,
    earlier_attempts = case when ended.fault = 1 then ended.attempt else messages.earlier_attempts end,
    holder = null
  from ${ended} as ended
  where messages.id = ended.id and messages.state <> 'sent' and (
    ended.outcome = 'sent'
    or (messages.state = 'sending' and messages.holder = ${holder} and messages.attempts = ended.attempt - 1)
    or (messages.state = 'queued' and messages.attempts = ended.attempt)
  )
`;

/** What is not this sender's any more, or ended before, is not begun. */
function beginAttempts(dialect: Dialect, holder: string, begun: readonly Beginning[]): RawBuilder<unknown> {
  const json = JSON.stringify(begun);
  const rows =
    dialect === 'postgres'
      ? sql`json_to_recordset(cast(${json} as json)) as begun (id text, attempt integer, at text)`
      : sql`(
          select value ->> 'id' as id, value ->> 'attempt' as attempt, value ->> 'at' as at from json_each(${json})
        ) as begun`;
  return sql`
    insert into attempts (message, number, holder, began_at, reply)
    select messages.id, begun.attempt, ${holder}, begun.at, ''
    from ${rows} join messages on messages.id = begun.id
    where messages.state = 'sending' and messages.holder = ${holder} and messages.attempts = begun.attempt - 1
    on conflict (message, number) do nothing
  `;
}

function endedRows(dialect: Dialect, ended: readonly Ending[]): RawBuilder<unknown> {
  const json = JSON.stringify(ended.map(endedRow));
  if (dialect === 'postgres')
    return sql`(
      select * from json_to_recordset(cast(${json} as json)) as row_of_json (
        id text, attempt integer, began text, at text, outcome text, state text, due text, settled text,
        fault integer, code integer, reply text
      )
    )`;
  return sql`(
    select value ->> 'id' as id, value ->> 'attempt' as attempt, value ->> 'began' as began, value ->> 'at' as at,
      value ->> 'outcome' as outcome, value ->> 'state' as state, value ->> 'due' as due,
      value ->> 'settled' as settled, value ->> 'fault' as fault, value ->> 'code' as code, value ->> 'reply' as reply
    from json_each(${json})
  )`;
}

function endedRow({ id, attempt, beganAt, at, outcome, dueAt, code, reply, isServerFault }: Ending): object {
  const state = outcome === 'sent' ? 'sent' : dueAt === undefined ? 'failed' : 'queued';
  return {
    ...{ id, attempt, began: beganAt, at, outcome, state, reply },
    due: dueAt ?? null,
    settled: state === 'queued' ? null : at,
    fault: isServerFault ? 1 : 0,
    code: code ?? null,
  };
}
