/** Adds, removes and lists the named users of the desk. */
import { randomBytes } from 'node:crypto';
import { nodeFiles } from '../../../base/files/nodeFiles.js';
import { Fault } from '../../../base/problems.js';
import { hasControl } from '../../../base/text/visible.js';
import { openWorkspace } from '../../../campaign/workspace/openWorkspace.js';
import { assertPassword, hashPassword, SCRYPT_COST } from '../../../desk/door/password.js';
import { foldDealerCode, readDealers } from '../../../records/dealers/readDealers.js';
import { openRecordFile } from '../../../records/source/openRecordFile.js';
import type { DeskRole } from '../../../shapes/desk/deskUser.js';
import { readSecret } from '../../terminal/readSecret.js';
import { printJson, type Session } from '../../terminal/session.js';
import { withStore } from '../withStore.js';

interface Shared {
  readonly workspace: string;
  readonly json: boolean;
}

interface Named extends Shared {
  readonly name: string;
}

interface UserArguments {
  readonly role: DeskRole;
  readonly dealer?: string | undefined;
}

const SALT_BYTES = 16;
const LONGEST_NAME = 100;

/** @throws Fault USAGE for a name, DEALER_UNKNOWN, PASSWORD_WEAK, USER_EXISTS; those of the store */
export async function add(
  session: Session,
  { workspace: folder, name: written, role, json, ...args }: Named & UserArguments,
): Promise<void> {
  const name = nameOf(written);
  const { resolve } = openWorkspace(folder, nodeFiles);
  const dealer = args.dealer === undefined ? undefined : foldDealerCode(args.dealer);
  if (dealer !== undefined && !(await readDealers(await openRecordFile(resolve('dealers.csv')))).has(dealer))
    throw new Fault('DEALER_UNKNOWN', `no dealer has the code ${dealer}`);
  const password = await newPassword(session, name);
  const hashed = await hashPassword(password, randomBytes(SALT_BYTES), SCRYPT_COST);
  await withStore(folder, (store) =>
    store.write((writer) => writer.putUser({ name, role, dealer, password: hashed })),
  );
  if (json) return printJson(session, { name, role, dealer: dealer ?? null });
  session.terminal.out(`${name} may sign in as ${role}.\n`);
}

export async function remove(session: Session, { workspace: folder, name, json }: Named): Promise<void> {
  openWorkspace(folder, nodeFiles);
  await withStore(folder, (store) => store.write((writer) => writer.removeUser(name)));
  if (json) return printJson(session, { name, removed: true });
  session.terminal.out(`${name} may not sign in any more.\n`);
}

export async function list(session: Session, { workspace: folder, json }: Shared): Promise<void> {
  openWorkspace(folder, nodeFiles);
  const users = await withStore(folder, (store) => store.users());
  const shown = users.map(({ name, role, dealer }) => ({ name, role, dealer: dealer ?? null }));
  if (json) return printJson(session, { users: shown });
  const lines = shown.map(
    ({ name, role, dealer }) => `${name}  ${role}${dealer === null ? '' : `  dealer ${dealer}`}\n`,
  );
  session.terminal.out(lines.length === 0 ? 'The desk has no named users.\n' : lines.join(''));
}

function nameOf(written: string): string {
  const name = written.normalize('NFKC').trim();
  if (name !== '' && name.length <= LONGEST_NAME && !hasControl(name)) return name;
  throw new Fault('USAGE', `a name has 1 to ${LONGEST_NAME} characters on one line`);
}

/** Asked for twice where it is typed blindly. */
async function newPassword({ terminal }: Session, name: string): Promise<string> {
  const read = terminal.secret ?? readSecret;
  const password = await read(`Password for ${name}: `);
  assertPassword(password, name);
  if (
    terminal.secret === undefined &&
    process.stdin.isTTY === true &&
    (await read('Once more: ')) !== password
  )
    throw new Fault('PASSWORD_WEAK', 'the two passwords differ');
  return password;
}
