/** Answers /health and /metrics on a port of this machine, for those who run the program. */
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Metric, metricsText } from './metrics.js';

export interface Health {
  readonly isWell: boolean;
  /** Codes and counts, no personal data. */
  readonly facts: Readonly<Record<string, string | number>>;
}

export interface Operations {
  readonly health: () => Promise<Health>;
  readonly metrics: () => Promise<readonly Metric[]>;
}

export interface OpenOperations {
  /** `http://127.0.0.1:9101` */
  readonly address: string;
  close(): Promise<void>;
}

/** Nobody but this machine reaches it. */
const HOST = '127.0.0.1';

/** Health is answered with 200 or 503. Rejects with the error of the system for a port that is taken. */
export async function openOperations(port: number, operations: Operations): Promise<OpenOperations> {
  const server = createServer((request, response) => {
    const [path] = (request.url ?? '').split('?');
    void answer(path ?? '', request.method ?? '', response, operations);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, HOST, resolve);
  });
  return {
    address: `http://${HOST}:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(
  path: string,
  method: string,
  response: ServerResponse,
  operations: Operations,
): Promise<void> {
  const send = (status: number, type: string, text: string): void => {
    response
      .writeHead(status, { 'content-type': type, 'cache-control': 'no-store' })
      .end(method === 'HEAD' ? '' : text);
  };
  try {
    if (method !== 'GET' && method !== 'HEAD') return send(405, 'text/plain', 'only GET\n');
    if (path === '/health') {
      const { isWell, facts } = await operations.health();
      return send(
        isWell ? 200 : 503,
        'application/json',
        `${JSON.stringify({ status: isWell ? 'ok' : 'unavailable', ...facts })}\n`,
      );
    }
    if (path === '/metrics')
      return send(200, 'text/plain; version=0.0.4; charset=utf-8', metricsText(await operations.metrics()));
    return send(404, 'text/plain', 'there are /health and /metrics\n');
  } catch {
    send(503, 'text/plain', 'it cannot be told now\n');
  }
}
