/** Opens the turnstile to a number of connections. */

export interface Lines {
  /** Resolves when a connection is free, first come first served; call what it returns once to free it again. */
  take(): Promise<() => void>;
}

/** @param connections messages on the wire at once; 1 or more */
export function openLines(connections: number): Lines {
  const waiting: (() => void)[] = [];
  let free = connections;

  function give(): void {
    const next = waiting.shift();
    if (next === undefined) free += 1;
    else next();
  }

  return {
    async take() {
      if (free > 0) free -= 1;
      else await new Promise<void>((resolve) => waiting.push(resolve));
      return give;
    },
  };
}
