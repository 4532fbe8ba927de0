/** Opens a bucket of an S3-compatible store. Its client is loaded only then. */
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { S3Client } from '@aws-sdk/client-s3';
import { PRIVATE_FILE } from '../../base/files/privateFile.js';
import { Fault } from '../../base/problems.js';
import { objectsFault } from './objectsFault.js';

/** Each method throws Fault BUCKET_UNKNOWN, BUCKET_DENIED, BUCKET_UNREACHABLE, and the errors of the file system. */
export interface Objects {
  /** The keys that begin so, in order. */
  list(prefix: string): Promise<readonly string[]>;
  /** Stores a file under the key, replacing what is there. */
  put(key: string, path: string): Promise<void>;
  /** Writes the object into a file, and returns its SHA-256; undefined if there is none. */
  get(key: string, path: string): Promise<string | undefined>;
  /** The SHA-256 of the object as it is read back; undefined if there is none. */
  hash(key: string): Promise<string | undefined>;
  remove(key: string): Promise<void>;
  close(): void;
}

type Environment = Record<string, string | undefined>;

/** Milliseconds. */
const CONNECT = 10_000;
const SILENCE = 60_000;
/** The client repeats a request, but not one whose bytes it has begun to pass on. */
const TRIES = 3;

/** @param environment has credentials, region, and address of the store, under the names that every AWS tool knows */
export async function openObjects(bucket: string, environment: Environment): Promise<Objects> {
  const s3 = await import('@aws-sdk/client-s3');
  // it would tell users of Node 20 what its later versions need; the version is pinned
  environment.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true';
  const isElsewhere = (environment.AWS_ENDPOINT_URL_S3 ?? environment.AWS_ENDPOINT_URL ?? '') !== '';
  const client: S3Client = new s3.S3Client({
    ...(isElsewhere ? { forcePathStyle: true, region: environment.AWS_REGION ?? 'us-east-1' } : {}),
    // stores other than Amazon's may keep a checksum that is streamed behind the content as content
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    logger: SILENT,
    requestHandler: { connectionTimeout: CONNECT, socketTimeout: SILENCE },
  });
  const Bucket = bucket;
  const urlOf = (key: string): string => `s3://${bucket}/${key}`;
  const read = (Key: string, path?: string) =>
    missing(() =>
      trying(urlOf(Key), async () => {
        const { Body } = await client.send(new s3.GetObjectCommand({ Bucket, Key }));
        if (!(Body instanceof Readable)) throw new Error('the store answered without content');
        return hashed(Body, path);
      }),
    );
  return {
    list: (prefix) =>
      trying(urlOf(prefix), async () => {
        const keys: string[] = [];
        let after: string | undefined;
        do {
          const page = await client.send(
            new s3.ListObjectsV2Command({ Bucket, Prefix: prefix, ContinuationToken: after }),
          );
          keys.push(...(page.Contents ?? []).flatMap(({ Key }) => Key ?? []));
          after = page.NextContinuationToken;
        } while (after !== undefined);
        return keys;
      }),
    put: (Key, path) =>
      trying(urlOf(Key), async () => {
        const { size } = await stat(path);
        const Body = createReadStream(path);
        await client.send(new s3.PutObjectCommand({ Bucket, Key, Body, ContentLength: size }));
      }),
    get: (key, path) => read(key, path),
    hash: (key) => read(key),
    remove: (Key) =>
      trying(urlOf(Key), async () => void (await client.send(new s3.DeleteObjectCommand({ Bucket, Key })))),
    close: () => client.destroy(),
  };
}

/** What it has to say, its errors say. */
const SILENT = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
};

async function trying<T>(url: string, work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await work();
    } catch (error) {
      const fault = objectsFault(error, url);
      const isPassing = fault instanceof Fault && fault.code === 'BUCKET_UNREACHABLE';
      if (!isPassing || tries >= TRIES) throw fault;
    }
  }
}

async function missing<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    const cause = error instanceof Fault ? error.cause : error;
    if (cause instanceof Error && /^(NoSuchKey|NotFound)$/.test(cause.name)) return undefined;
    throw error;
  }
}

/** @param path of the file to write it into */
async function hashed(body: Readable, path: string | undefined): Promise<string> {
  const hash = createHash('sha256');
  if (path === undefined) for await (const chunk of body) hash.update(chunk);
  else
    await pipeline(
      body,
      async function* (source: AsyncIterable<Uint8Array>) {
        for await (const chunk of source) {
          hash.update(chunk);
          yield chunk;
        }
      },
      createWriteStream(path, { mode: PRIVATE_FILE }),
    );
  return hash.digest('hex');
}
