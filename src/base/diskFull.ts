/** Decides whether a file operation failed because the disk is full. */

/** The disk is full, the quota is used up, or the file would exceed the size limit. */
const CODES: ReadonlySet<unknown> = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);

export function isDiskFull(error: unknown): boolean {
  return error instanceof Error && 'code' in error && CODES.has(error.code);
}
