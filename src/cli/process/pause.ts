/** Waits, unless something ends the wait early. */
import { setTimeout as sleep } from 'node:timers/promises';

/** The caller checks the signal. */
export async function pause(milliseconds: number, signal?: AbortSignal): Promise<void> {
  await sleep(milliseconds, undefined, { signal }).catch(() => undefined);
}
