/** Hashes passwords and checks them (scrypt, RFC 7914). */
import { scrypt, timingSafeEqual } from 'node:crypto';
import { Fault } from '../../base/problems.js';

/** Characters of the shortest and of the longest password. */
export const SHORTEST_PASSWORD = 12;
const LONGEST_PASSWORD = 200;

/** 16 MB and about a tenth of a second for each try. */
export interface ScryptCost {
  readonly N: number;
  readonly r: number;
  readonly p: number;
}

export const SCRYPT_COST: ScryptCost = { N: 2 ** 14, r: 8, p: 5 };

const HASH_BYTES = 32;

/** @throws Fault PASSWORD_WEAK */
export function assertPassword(password: string, name: string): void {
  const { length } = Array.from(password);
  if (length < SHORTEST_PASSWORD || length > LONGEST_PASSWORD)
    throw new Fault(
      'PASSWORD_WEAK',
      `the password has ${length} characters, not ${SHORTEST_PASSWORD} to ${LONGEST_PASSWORD}`,
    );
  if (new Set(password).size < 4 || password.toLowerCase().includes(name.toLowerCase()))
    throw new Fault('PASSWORD_WEAK', 'the password repeats a few characters, or contains the name');
}

/**
 * @param salt random bytes, at least 16
 * @returns `scrypt:N:r:p:salt:hash`, so that the cost may rise later
 */
export async function hashPassword(password: string, salt: Uint8Array, cost: ScryptCost): Promise<string> {
  const hash = await derived(password, salt, cost);
  const { N, r, p } = cost;
  return ['scrypt', N, r, p, Buffer.from(salt).toString('base64'), hash.toString('base64')].join(':');
}

export async function isPassword(password: string, hashed: string): Promise<boolean> {
  const [, N, r, p, salt = '', hash = ''] = hashed.split(':');
  const cost = { N: Number(N), r: Number(r), p: Number(p) };
  const right = Buffer.from(hash, 'base64');
  return timingSafeEqual(await derived(password, Buffer.from(salt, 'base64'), cost), right);
}

function derived(password: string, salt: Uint8Array, cost: ScryptCost): Promise<Buffer> {
  const text = password.normalize('NFKC').slice(0, LONGEST_PASSWORD);
  return new Promise((resolve, reject) => {
    scrypt(text, salt, HASH_BYTES, { ...cost, maxmem: 256 * cost.N * cost.r }, (error, key) =>
      error === null ? resolve(key) : reject(error),
    );
  });
}
