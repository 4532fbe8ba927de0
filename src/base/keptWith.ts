/** Keeps what is made from something, such as an open workspace, as long as that is kept, where its opener asks for it. */

/** Of each owner; those used last. */
const MOST = 64;

const kept = new WeakMap<object, Map<string, unknown>>();

/**
 * For a program that runs for long, and opens its workspace anew when a file of it changes. Elsewhere everything is made anew each
 * time: a command makes it once, and the next one may find other files.
 */
export function keepWith<Owner extends object>(owner: Owner): Owner {
  if (!kept.has(owner)) kept.set(owner, new Map());
  return owner;
}

/**
 * @param key of what is made: everything that it depends on besides the owner
 * @param make what it gives is shared, and must not be changed
 */
export function keptWith<Made>(owner: object, key: string, make: () => Made): Made {
  const all = kept.get(owner);
  if (all === undefined) return make();
  const made = all.has(key) ? (all.get(key) as Made) : make();
  if (made instanceof Promise) made.catch(() => all.delete(key)); // the next one tries again
  all.delete(key);
  all.set(key, made);
  const [oldest] = all.keys();
  if (all.size > MOST && oldest !== undefined) all.delete(oldest);
  return made;
}
