/** Names are equal after folding case and spaces: `RX 350h` is `rx350H`. */
export function fold(name: string): string {
  return name.replace(/\s+/g, '').toLowerCase();
}
