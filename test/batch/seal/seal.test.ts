import { createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Fault } from '../../../src/base/problems.js';
import { type Summary, summaryText } from '../../../src/batch/folder/summary.js';
import { makeKeyPair } from '../../../src/batch/seal/makeKeyPair.js';
import { readPrivateKey, readPublicKey } from '../../../src/batch/seal/readKey.js';
import { keyId } from '../../../src/batch/seal/signature.js';
import { verifyBatch } from '../../../src/batch/verify/verifyBatch.js';
import { contents, World } from '../world.js';

const folder = mkdtempSync(join(tmpdir(), 'noticepress-seal-'));
const world = new World();
const key = join(folder, 'seal');
const other = join(folder, 'other');
let publicKey: KeyObject;

beforeAll(async () => {
  makeKeyPair(key);
  makeKeyPair(other);
  publicKey = readPublicKey(`${key}.pub`);
  await world.run({ ...(await world.tables(40)), sign: key });
});
afterAll(() => {
  rmSync(folder, { recursive: true });
  world.remove();
});

const messages = async (dir: string, by: KeyObject | undefined = publicKey) =>
  (await verifyBatch(dir, { publicKey: by })).findings.map(({ file, message }) => `${file}: ${message}`);

/** A copy of the batch to change. */
function copy(name: string): string {
  const to = join(folder, name);
  cpSync(world.out, to, { recursive: true });
  return to;
}

describe('keygen', () => {
  it('keeps the private key to its owner, whatever the umask', () => {
    const before = process.umask(0);
    const made = makeKeyPair(join(folder, 'mode'));
    process.umask(before);
    expect(statSync(made.privatePath).mode & 0o777).toBe(0o600);
    expect(statSync(made.publicPath).mode & 0o777).toBe(0o644);
    expect(keyId(readPrivateKey(made.privatePath))).toBe(keyId(readPublicKey(made.publicPath)));
    expect(made.id).toBe(keyId(readPublicKey(made.publicPath)));
  });

  it('overwrites neither file, and leaves no half of a pair', () => {
    const before = readFileSync(key, 'utf8');
    expect(() => makeKeyPair(key)).toThrow(Fault);
    expect(readFileSync(key, 'utf8')).toBe(before);
    const half = join(folder, 'half');
    writeFileSync(`${half}.pub`, 'mine');
    expect(() => makeKeyPair(half)).toThrow(expect.objectContaining({ code: 'OUTPUT_OCCUPIED' }));
    expect(existsSync(half)).toBe(false);
    expect(() => makeKeyPair(join(folder, 'absent', 'key'))).toThrow(
      expect.objectContaining({ code: 'FILE_UNWRITABLE' }),
    );
  });
});

describe('a key file', () => {
  const write = (name: string, text: string | Buffer): string => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  };
  const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const elliptic = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const pkcs8 = { type: 'pkcs8', format: 'pem' } as const;
  const spki = { type: 'spki', format: 'pem' } as const;

  it.each<[string, () => string, RegExp]>([
    ['a public key', () => `${key}.pub`, /it is a public key/],
    ['an RSA key', () => write('rsa', rsa.privateKey.export(pkcs8)), /another kind \(RSA\)/],
    ['an elliptic key', () => write('ec', elliptic.privateKey.export(pkcs8)), /another kind \(EC\)/],
    [
      'an encrypted key',
      () =>
        write(
          'locked',
          generateKeyPairSync('ed25519').privateKey.export({
            ...pkcs8,
            cipher: 'aes-256-cbc',
            passphrase: 'x',
          }),
        ),
      /it is encrypted/,
    ],
    [
      'an old encrypted key',
      () =>
        write(
          'old',
          rsa.privateKey.export({ type: 'pkcs1', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'x' }),
        ),
      /it is encrypted/,
    ],
    ['no key', () => write('text', 'hello'), /not a key in PEM form/],
    ['nothing', () => write('empty', ''), /not a key in PEM form/],
    ['bytes', () => write('bytes', Buffer.alloc(64, 0xff)), /not a key in PEM form/],
  ])('that holds %s seals nothing, in clear words', (_what, path, says) => {
    expect(() => readPrivateKey(path())).toThrow(
      expect.objectContaining({ code: 'KEY_INVALID', message: expect.stringMatching(says) }),
    );
  });

  it.each<[string, () => string, RegExp]>([
    ['a private key', () => key, /it is a private key/],
    ['an RSA key', () => write('rsa.pub', rsa.publicKey.export(spki)), /another kind \(RSA\)/],
    ['no key', () => write('text', 'hello'), /not a key in PEM form/],
  ])('that holds %s checks nothing, in clear words', (_what, path, says) => {
    expect(() => readPublicKey(path())).toThrow(
      expect.objectContaining({ code: 'KEY_INVALID', message: expect.stringMatching(says) }),
    );
  });

  it('that is not there is unreadable', () => {
    for (const read of [readPrivateKey, readPublicKey])
      expect(() => read(join(folder, 'nowhere'))).toThrow(
        expect.objectContaining({ code: 'FILE_UNREADABLE' }),
      );
  });
});

describe('a sealed batch', () => {
  it('holds for its key, and without one', async () => {
    expect(await messages(world.out)).toEqual([]);
    expect((await verifyBatch(world.out)).findings).toEqual([]);
    expect(readdirSync(world.out)).toContain('summary.json.sig');
  });

  it('is the same bytes again, and changes nothing when it is made again', async () => {
    const before = contents(world.out);
    const request = { ...(await world.tables(40)), sign: key };
    expect((await world.run(request)).kind).toBe('already_made');
    const again = join(world.folder, 'again');
    await world.run({ ...request, out: again });
    expect(contents(again)).toEqual(before);
  });

  it('is another batch than one without seal, or with another', async () => {
    const request = await world.tables(40);
    await expect(world.run(request)).rejects.toMatchObject({ code: 'BATCH_DIFFERS' });
    await expect(world.run({ ...request, sign: other })).rejects.toMatchObject({ code: 'BATCH_DIFFERS' });
  });

  it('is refused with another key', async () => {
    expect(await messages(world.out, readPublicKey(`${other}.pub`))).toEqual([
      expect.stringMatching(/^summary.json.sig: the batch is sealed with the key \w{16}, not with \w{16}$/),
    ]);
  });

  it('is refused when someone changed it and made everything match again', async () => {
    const forged = copy('forged');
    const { seal: _, ...summary }: Summary = JSON.parse(readFileSync(join(forged, 'summary.json'), 'utf8'));
    writeFileSync(join(forged, 'summary.json'), summaryText({ ...summary, variants: summary.variants + 1 }));
    expect((await verifyBatch(forged)).findings).toEqual([]);
    expect(await messages(forged)).toEqual([
      expect.stringContaining('it is not the signature of summary.json'),
    ]);
  });

  it('is refused when its signature is another, cut, gone, or taken off with the word of it', async () => {
    const forged = copy('unsigned');
    const path = join(forged, 'summary.json.sig');
    const signature = readFileSync(path);
    writeFileSync(path, Buffer.from(signature).fill(7, 3, 4));
    expect(await messages(forged)).toEqual([
      expect.stringContaining('it is not the signature of summary.json'),
    ]);
    writeFileSync(path, signature.subarray(1));
    expect(await messages(forged)).toEqual(['summary.json.sig: it is not an Ed25519 signature']);
    rmSync(path);
    expect(await messages(forged)).toEqual(['summary.json.sig: it is missing']);
    expect((await verifyBatch(forged)).findings).toHaveLength(1);
    const {
      seal: _,
      signed_by: __,
      ...summary
    }: Summary = JSON.parse(readFileSync(join(forged, 'summary.json'), 'utf8'));
    writeFileSync(join(forged, 'summary.json'), summaryText(summary));
    expect(await messages(forged)).toEqual([expect.stringContaining('the batch is not sealed')]);
  });

  it('names the key in its summary', () => {
    const summary: Summary = JSON.parse(readFileSync(join(world.out, 'summary.json'), 'utf8'));
    expect(summary.signed_by).toBe(keyId(createPublicKey(readPrivateKey(key))));
  });
});

it('refuses a key that cannot seal before anything is made', async () => {
  const out = join(world.folder, 'none');
  await expect(world.run({ ...(await world.tables(40)), out, sign: `${key}.pub` })).rejects.toMatchObject({
    code: 'KEY_INVALID',
  });
  expect(existsSync(`${out}.partial`)).toBe(false);
});
