/** Where a command writes: results to `out`, progress and problems to `err`. */
export interface Terminal {
  out(text: string | Uint8Array): void;
  err(text: string): void;
  /** Whether `err` is a terminal, so that a progress bar may redraw its line. */
  readonly redraws: boolean;
  readonly columns: number;
}

/** The terminal of this process. */
export function processTerminal(): Terminal {
  return {
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    redraws: process.stderr.isTTY === true,
    columns: process.stdout.columns ?? 100,
  };
}
