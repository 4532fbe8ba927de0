/** Turns what SQLite or PostgreSQL throws into a fault that says what to do. */
import { dirname } from 'node:path';
import { type Code, Fault } from '../../base/problems.js';
import { withoutSecrets } from '../../base/text/withoutSecrets.js';
import { sqliteFault } from '../sqlite/sqliteFault.js';

/** Network failures, and the PostgreSQL error classes for an unreachable server: 08 connection, 28 login, 3D database, 53 resources, 57P shutdown, 42501 privilege. */
const UNREACHABLE = /^(ECONN|ENOTFOUND|EAI_|EHOST|ENET|ETIMEDOUT|EPIPE|08|28|3D|53[^1]|57P|42501)/;
/** Messages of SQLite and PostgreSQL about a wrong table, column, or value. */
const BROKEN = /^((UNKNOWN_)?SQLITE_|[0-9A-Z]{5}$)/;
/** PostgreSQL: two transactions wait for each other, or an administrator's time limit has run out. */
const INTERRUPTED = /^(40001|40P01|57014|25P0[34])$/;

/** Milliseconds that a command waits for a store that another program keeps locked. */
export const LONGEST_WAIT_MILLISECONDS = 20_000;

/** What a message about a store may and must not show. */
export interface StoreName {
  /** The file or the address, without any password. */
  readonly name: string;
  /** The full PostgreSQL address, never printed. */
  readonly url?: string | undefined;
  /** Milliseconds that it is waited for; `LONGEST_WAIT_MILLISECONDS` when undefined. */
  readonly longestWait?: number | undefined;
}

/** Errors that do not come from the database are returned unchanged. */
export function databaseFault(error: unknown, store: StoreName): unknown {
  if (error instanceof Fault) return error;
  const fault = sqliteFault(error, dirname(store.name));
  if (fault instanceof Fault) return renamed(fault, store, messageOf(error));
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === '53100') return at('DISK_FULL', messageOf(error), store, error);
  if (code === '55P03') return at('STORE_BUSY', lockedFor(store), store, error);
  if (INTERRUPTED.test(code)) return at('STORE_BUSY', messageOf(error), store, error);
  if (
    UNREACHABLE.test(code) ||
    /timeout exceeded when trying to connect|Connection terminated|is not queryable/.test(messageOf(error))
  )
    return at('STORE_UNREACHABLE', messageOf(error) || code, store, error);
  return BROKEN.test(code) ? at('STORE_BROKEN', messageOf(error), store, error) : error;
}

/** Hints for the scratch of a batch, which may be deleted, would be wrong for a store. */
function renamed({ code, cause, message }: Fault, store: StoreName, said: string): Fault {
  if (code === 'BATCH_RUNNING') return at('STORE_BUSY', lockedFor(store), store, cause);
  if (code === 'SCRATCH_BROKEN') return at('FILE_UNREADABLE', said, store, cause);
  return at(code, said.startsWith('ConnectionFailed') ? message : said, store, cause);
}

export function at(code: Code, message: string, { name, url }: StoreName, cause?: unknown): Fault {
  const said = withoutSecrets(message, { DATABASE_URL: url });
  return new Fault(code, `the workspace store: ${said}`, { place: { file: name }, cause });
}

const lockedFor = ({ longestWait = LONGEST_WAIT_MILLISECONDS }: StoreName): string =>
  `another program kept it locked for ${longestWait / 1_000} seconds`;

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
