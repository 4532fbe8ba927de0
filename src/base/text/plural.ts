/** Writes a count with its noun, in the singular or plural. */
export function plural(count: number, noun: string): string {
  return `${count.toLocaleString('en-US')} ${nounOf(count, noun)}`;
}

/** Only the noun, if the count is printed elsewhere. */
export function nounOf(count: number, noun: string): string {
  return count === 1 ? noun : `${noun}s`;
}
