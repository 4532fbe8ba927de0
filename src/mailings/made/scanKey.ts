/** Shortens what a scanner reads on a piece to the part of it that names the piece. */

/** The tracking code of an Intelligent Mail barcode; the ZIP Code behind it changes when a piece is forwarded. */
const IMB = /^(\d{20})(?:\d{5}|\d{9}|\d{11})?$/;
/** `job|seq|sheet|sheets|copy`: any sheet of any copy is the piece. */
const MARK = /^([^|]+)\|0*(\d+)(?:\|[^|]*){1,3}$/;

/** `imb 0127…`, `mark JOB|17`, or the id of a piece as the manifest writes it. */
export function scanKey(scanned: string): string {
  const text = scanned.replace(/\s+/g, '').toUpperCase();
  const imb = IMB.exec(text)?.[1];
  if (imb !== undefined) return `imb ${imb}`;
  const [, job, seq] = MARK.exec(text) ?? [];
  return job === undefined ? text : `mark ${job}|${seq}`;
}
