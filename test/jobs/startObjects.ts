/** An S3-compatible server of one's own for a test, which can go away in the middle of its work. */
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import S3rver from 's3rver';
import { type Objects, openObjects } from '../../src/store/objects/openObjects.js';

export const BUCKET = 'mailings';

export interface TestObjects {
  /** What leads to it. */
  readonly environment: Readonly<Record<string, string>>;
  readonly objects: Objects;
  /** Breaks every connection at the given request of this method, and refuses those that follow. */
  goAwayAt(method: string, count: number): void;
  comeBack(): void;
  stop(): Promise<void>;
}

export async function startObjects(): Promise<TestObjects> {
  const directory = mkdtempSync(join(tmpdir(), 'noticepress-objects-'));
  const server = new S3rver({
    ...{ address: '127.0.0.1', port: 0, silent: true, directory },
    configureBuckets: [{ name: BUCKET, configs: [] }],
  });
  const { port: behind } = await server.run();
  const door = openDoor(behind);
  const port = await door.listen();
  const environment = {
    AWS_ENDPOINT_URL_S3: `http://127.0.0.1:${port}`,
    AWS_REGION: 'us-east-1',
    AWS_ACCESS_KEY_ID: 'S3RVER',
    AWS_SECRET_ACCESS_KEY: 'S3RVER',
  };
  Object.assign(process.env, environment);
  const objects = await openObjects(BUCKET, process.env);
  return {
    ...{ environment, objects },
    goAwayAt: door.goAwayAt,
    comeBack: door.comeBack,
    async stop() {
      objects.close();
      await door.close();
      await server.close();
      for (const name of Object.keys(environment)) delete process.env[name];
      rmSync(directory, { recursive: true });
    },
  };
}

/** Passes on what it gets, as long as it is not told to go away. */
function openDoor(behind: number) {
  const open = new Set<Socket>();
  let [method, left, isAway] = ['', 0, false];
  const breakAll = (): void => {
    for (const socket of open) socket.destroy();
  };
  const server = createServer((socket) => {
    const far = connect(behind, '127.0.0.1');
    for (const each of [socket, far]) {
      open.add(each);
      each.on('error', () => undefined);
      each.on('close', () => {
        open.delete(each);
        socket.destroy();
        far.destroy();
      });
    }
    if (isAway) return socket.destroy();
    socket.on('data', (chunk) => {
      if (method !== '' && chunk.toString('latin1').startsWith(`${method} `) && --left === 0) {
        isAway = true;
        return breakAll();
      }
      return far.write(chunk);
    });
    far.pipe(socket);
  });
  return {
    async listen(): Promise<number> {
      await once(server.listen(0, '127.0.0.1'), 'listening');
      return (server.address() as AddressInfo).port;
    },
    goAwayAt(name: string, count: number) {
      [method, left] = [name, count];
    },
    comeBack() {
      [method, isAway] = ['', false];
    },
    async close(): Promise<void> {
      breakAll();
      await new Promise((closed) => server.close(closed));
    },
  };
}
