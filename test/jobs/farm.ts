/** Workers as processes. */
import { type ChildProcess, spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const PROGRAM = resolve('bin/noticepress.js');

export interface Ended {
  readonly code: number | null;
  readonly err: string;
}

export class Farm {
  readonly #children = new Set<ChildProcess>();

  /** @param hear called with each text on standard error */
  run(hear: (text: string, child: ChildProcess) => void, ...args: readonly string[]): Promise<Ended> {
    const child = spawn(process.execPath, [PROGRAM, ...args], { stdio: ['ignore', 'ignore', 'pipe'] });
    this.#children.add(child);
    let err = '';
    child.stderr.on('data', (text) => {
      err += text;
      hear(String(text), child);
    });
    return new Promise<Ended>((done) => {
      child.on('close', (code) => {
        this.#children.delete(child);
        done({ code, err });
      });
    });
  }

  async stop(): Promise<void> {
    for (const child of this.#children) child.kill('SIGKILL');
    while (this.#children.size > 0) await sleep(5);
  }
}
