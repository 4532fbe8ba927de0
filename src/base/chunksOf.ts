/** Gathers what comes one by one into arrays of at most so many. */
export async function* chunksOf<Each>(
  all: AsyncIterable<Each>,
  most: number,
): AsyncGenerator<readonly Each[]> {
  let some: Each[] = [];
  for await (const each of all) {
    some.push(each);
    if (some.length < most) continue;
    yield some;
    some = [];
  }
  if (some.length > 0) yield some;
}
