/** What SQLite or PostgreSQL throws comes in; the fault that a person can act upon goes out. */
import { dirname } from 'node:path';
import { Fault } from '../../base/problems.js';
import { sqliteFault } from '../sqliteFault.js';

/** Network failures, and the classes of PostgreSQL that say so: 08 connection, 28 login, 3D database, 53 resources, 57P shutdown. */
const UNREACHABLE = /^(ECONN|ENOTFOUND|EAI_|EHOST|ENET|ETIMEDOUT|EPIPE|08|28|3D|53[^1]|57P)/;

/** Errors that are no fault of the database come back as they are. `name` is the file or the address. */
export function databaseFault(error: unknown, name: string): unknown {
  if (error instanceof Fault) return error;
  const fault = sqliteFault(error, dirname(name));
  if (fault instanceof Fault) return renamed(fault, name, messageOf(error));
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === '53100') return at('DISK_FULL', messageOf(error), name, error);
  if (
    UNREACHABLE.test(code) ||
    /timeout exceeded when trying to connect|Connection terminated/.test(messageOf(error))
  )
    return at('STORE_UNREACHABLE', messageOf(error) || code, name, error);
  return error;
}

/** What is said of a batch's scratch, which may be removed, is not what helps with a store. */
function renamed(fault: Fault, name: string, message: string): Fault {
  return at(fault.code === 'SCRATCH_BROKEN' ? 'FILE_UNREADABLE' : fault.code, message, name, fault.cause);
}

function at(code: Fault['code'], message: string, file: string, cause: unknown): Fault {
  return new Fault(code, `the workspace store: ${message}`, { place: { file }, cause });
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
