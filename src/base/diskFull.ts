/** What a file operation throws comes in; whether there was no room for the file goes out. */

/** The disk is full, the quota is used up, or the file may not become larger. */
const CODES: ReadonlySet<unknown> = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);

export function isDiskFull(error: unknown): boolean {
  return error instanceof Error && 'code' in error && CODES.has(error.code);
}
