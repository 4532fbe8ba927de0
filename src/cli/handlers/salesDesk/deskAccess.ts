/** Who may reach the desk, and how: this machine by a link, others over TLS by name and password. */
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { createSecureContext } from 'node:tls';
import { unreadable } from '../../../base/files/unreadable.js';
import { Fault } from '../../../base/problems.js';
import { hashPassword, SCRYPT_COST } from '../../../desk/door/password.js';
import { openSignIn, type SignIn } from '../../../desk/door/signIn.js';
import type { WorkspaceStore } from '../../../store/openWorkspaceStore.js';

/** Names under which this machine is called by itself. */
export const THIS_MACHINE: readonly string[] = ['127.0.0.1', 'localhost', '::1', '[::1]'];

export const isThisMachine = (host: string): boolean => THIS_MACHINE.includes(host);

/**
 * Undefined without a certificate.
 *
 * @throws Fault FILE_UNREADABLE, TLS_INVALID for what is no certificate, or not of this key
 */
export function readTls({
  cert,
  key,
}: {
  readonly cert?: string | undefined;
  readonly key?: string | undefined;
}): { readonly cert: string; readonly key: string } | undefined {
  if (cert === undefined || key === undefined) return undefined;
  const tls = { cert: readWhole(cert).toString(), key: readWhole(key).toString() };
  try {
    createSecureContext(tls);
    return tls;
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new Fault('TLS_INVALID', `certificate and key cannot be used: ${why}`, {
      place: { file: cert },
      cause,
    });
  }
}

/** @throws Fault FILE_UNREADABLE */
export function readWhole(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (cause) {
    throw unreadable(path, cause);
  }
}

const SALT_BYTES = 16;

/** @throws Fault USAGE where nobody could sign in */
export async function namedUsers(store: WorkspaceStore, host: string): Promise<SignIn> {
  if ((await store.users()).length === 0)
    throw new Fault('USAGE', `nobody may sign in on ${host}: the desk has no named users`, {
      hint: 'add one with noticepress desk user add NAME',
    });
  const nobody = await hashPassword(
    randomBytes(SALT_BYTES).toString('hex'),
    randomBytes(SALT_BYTES),
    SCRYPT_COST,
  );
  return openSignIn({
    findUser: store.findUser,
    door: store.door,
    clock: Date.now,
    wait: (milliseconds) => sleep(milliseconds),
    nobody,
  });
}
