/** Shows progress on one terminal line, with rate and time left; prints nothing where the line cannot be redrawn. */
import type { Terminal } from './terminal.js';

const WIDTH = 28;
const REDRAW_MS = 100;

export interface ProgressBar {
  update(step: string, done: number, total: number | undefined): void;
  /** Clears the line. */
  end(): void;
}

/** `clock` returns milliseconds; only differences count. */
export function progressBar(terminal: Terminal, clock: () => number): ProgressBar {
  const { redraw } = terminal;
  if (redraw === undefined) return { update: () => undefined, end: () => undefined };
  let step = '';
  let began = 0;
  let drawn = Number.NEGATIVE_INFINITY;
  return {
    update(name, done, total) {
      const now = clock();
      if (name !== step) {
        step = name;
        began = now;
      } else if (now - drawn < REDRAW_MS && done !== total) return;
      drawn = now;
      redraw(progressLine(name, done, total, (now - began) / 1000));
    },
    end: () => redraw(''),
  };
}

/** `seconds` is the time since the step began. */
function progressLine(step: string, done: number, total: number | undefined, seconds: number): string {
  const rate = seconds > 0 ? done / seconds : 0;
  const speed = rate >= 1 ? `  ${count(rate)}/s` : '';
  if (total === undefined || total === 0) return `${step.padEnd(10)} ${count(done)}${speed}`;
  const share = Math.min(1, done / total);
  const filled = Math.round(share * WIDTH);
  const bar = '█'.repeat(filled) + '░'.repeat(WIDTH - filled);
  const left = rate > 0 && done < total ? `  ${duration((total - done) / rate)} left` : '';
  return `${step.padEnd(10)} ${bar} ${String(Math.floor(share * 100)).padStart(3)}%  ${count(done)} of ${count(total)}${speed}${left}`;
}

const count = (value: number): string => Math.round(value).toLocaleString('en-US');

function duration(seconds: number): string {
  const whole = Math.ceil(seconds);
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}
