/** Makes something of an object once, and keeps it as long as the object: for what depends on nothing else, and never changes. */

export function onceFor<Owner extends object, Made extends object>(
  make: (owner: Owner) => Made,
): (owner: Owner) => Made {
  const kept = new WeakMap<Owner, Made>();
  return (owner) => {
    const known = kept.get(owner);
    if (known !== undefined) return known;
    const made = make(owner);
    kept.set(owner, made);
    return made;
  };
}
