/** Starts a server, and waits until it is asked to stop. */
import { Fault } from '../../base/problems.js';

/** @returns its address. @throws Fault USAGE for an address or a port that cannot be had */
export async function listen(start: () => Promise<string>, port: number, host: string): Promise<string> {
  try {
    return await start();
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
      throw new Fault('USAGE', `this machine has no address ${host}`, {
        hint: 'give another --host, or none',
        cause,
      });
    if (code !== 'EADDRINUSE' && code !== 'EACCES') throw cause;
    throw new Fault('USAGE', `port ${port} is taken or reserved`, {
      hint: 'give another --port, or none',
      cause,
    });
  }
}

/** Waits for the signal. */
export const stopped = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
