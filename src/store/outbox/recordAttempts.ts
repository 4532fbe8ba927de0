/** Records ends and beginnings of attempts in one transaction, and says which of the beginnings are allowed. */
import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { RecordRequest, Settlement } from '../../shapes/mail/outbox.js';
import type { WorkspaceTables } from '../database/tables.js';
import type { Dialect } from '../database/workspaceLocation.js';

/** Rows cross to the database as one JSON parameter: the statements are few, short, and the same for any number. */
export async function recordAttempts(
  db: Kysely<WorkspaceTables>,
  dialect: Dialect,
  holder: string,
  request: RecordRequest,
): Promise<ReadonlySet<string>> {
  const statements = statementsOf(dialect, holder, request);
  if (dialect === 'postgres') return idsOf(await inOneTrip(statements).execute(db));
  return db.transaction().execute(async (queries) => {
    if (request.settlements.length > 0) {
      await statements.end.execute(queries);
      await statements.settle.execute(queries);
    }
    if (request.begin.length === 0) return new Set<string>();
    return idsOf(await statements.begin.execute(queries));
  });
}

interface Statements {
  readonly end: RawBuilder<unknown>;
  readonly settle: RawBuilder<unknown>;
  readonly begin: RawBuilder<{ message: string }>;
}

/** PostgreSQL runs statements of one `with` as one transaction, without a round trip for each. */
const inOneTrip = ({ end, settle, begin }: Statements): RawBuilder<{ message: string }> =>
  sql<{
    message: string;
  }>`with ended as (${end}), settled as (${settle}), begun as (${begin}) select message from begun`;

const idsOf = ({ rows }: { readonly rows: readonly { message: string }[] }): ReadonlySet<string> =>
  new Set(rows.map(({ message }) => message));

function statementsOf(
  dialect: Dialect,
  holder: string,
  { settlements, begin, now }: RecordRequest,
): Statements {
  const ended = endedRows(dialect, settlements);
  return {
    end: endAttempts(holder, ended),
    settle: settle(holder, ended),
    begin: beginAttempts(dialect, holder, begin, now),
  };
}

/** An attempt that failed before the message was handed over never began: its end is the first that is recorded of it. */
const endAttempts = (holder: string, ended: RawBuilder<unknown>): RawBuilder<unknown> => sql`
  insert into attempts (message, number, holder, began_at, ended_at, outcome, code, reply)
  select ended.id, ended.attempt, ${holder}, ended.at, ended.at, ended.outcome, ended.code, ended.reply
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
    lease_holder = null
  from ${ended} as ended
  where messages.id = ended.id and messages.state <> 'sent' and (
    ended.outcome = 'sent'
    or (messages.state = 'sending' and messages.lease_holder = ${holder})
    or (messages.state = 'queued' and messages.attempts = ended.attempt)
  )
`;

/** The check and the mark are one statement: what is not this sender's any more is not begun. */
function beginAttempts(
  dialect: Dialect,
  holder: string,
  ids: readonly string[],
  now: string,
): RawBuilder<{ message: string }> {
  const json = JSON.stringify(ids);
  const wanted =
    dialect === 'postgres'
      ? sql`select json_array_elements_text(cast(${json} as json))`
      : sql`select value from json_each(${json})`;
  return sql<{ message: string }>`
    insert into attempts (message, number, holder, began_at, reply)
    select id, attempts + 1, ${holder}, ${now}, '' from messages
    where id in (${wanted}) and state = 'sending' and lease_holder = ${holder}
    on conflict (message, number) do update set began_at = excluded.began_at
    returning message
  `;
}

function endedRows(dialect: Dialect, settlements: readonly Settlement[]): RawBuilder<unknown> {
  const json = JSON.stringify(settlements.map(endedRow));
  if (dialect === 'postgres')
    return sql`(
      select * from json_to_recordset(cast(${json} as json)) as row_of_json (
        id text, attempt integer, at text, outcome text, state text, due text, settled text,
        fault integer, code integer, reply text
      )
    )`;
  return sql`(
    select value ->> 'id' as id, value ->> 'attempt' as attempt, value ->> 'at' as at,
      value ->> 'outcome' as outcome, value ->> 'state' as state, value ->> 'due' as due,
      value ->> 'settled' as settled, value ->> 'fault' as fault, value ->> 'code' as code, value ->> 'reply' as reply
    from json_each(${json})
  )`;
}

function endedRow({ id, attempt, at, outcome, dueAt, code, reply, isServerFault }: Settlement): object {
  const state = outcome === 'sent' ? 'sent' : dueAt === undefined ? 'failed' : 'queued';
  return {
    ...{ id, attempt, at, outcome, state, reply },
    due: dueAt ?? null,
    settled: state === 'queued' ? null : at,
    fault: isServerFault ? 1 : 0,
    code: code ?? null,
  };
}
