/** Opens a turnstile to the turns of the event loop. */

/**
 * Lets one caller on in each turn, first come first served. To compose a message takes longer than all else that is done
 * for it: several at once would keep the connections waiting, one in a turn lets each answer of the server be read first,
 * and what was asked of the store in this turn leaves before it.
 */
export function openTicks(): () => Promise<void> {
  let last = Promise.resolve();
  return () => {
    last = last.then(() => new Promise((next) => setImmediate(() => setImmediate(next))));
    return last;
  };
}
