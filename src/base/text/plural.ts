/** A count and its noun come in; both, as a sentence says them, go out. */
export function plural(count: number, noun: string): string {
  return `${count.toLocaleString('en-US')} ${nounOf(count, noun)}`;
}

/** The noun alone, for a count that stands elsewhere. */
export function nounOf(count: number, noun: string): string {
  return count === 1 ? noun : `${noun}s`;
}
