/** What the mark on a sheet says to the inserting machine: `7F3KQ2|0000123|01|02|01`. */

export interface SheetMark {
  /** Of its batch, from the fingerprint. */
  readonly job: string;
  /** Of the piece in print order, from 1. */
  readonly seq: number;
  /** Of the piece, from 1. */
  readonly sheet: number;
  readonly sheets: number;
  /** 1 as it was first printed. */
  readonly copy: number;
}

const SEQ_DIGITS = 7;
const SHEET_DIGITS = 2;
export const FIRST_COPY = 1;

/** All marks of a batch are equally wide, unless a piece has more than 99 sheets. */
export function markText({ job, seq, sheet, sheets, copy }: SheetMark): string {
  return `${job}|${digits(seq, SEQ_DIGITS)}|${digits(sheet, SHEET_DIGITS)}|${digits(sheets, SHEET_DIGITS)}|${digits(copy, SHEET_DIGITS)}`;
}

const digits = (value: number, count: number): string => String(value).padStart(count, '0');

const MARK = /^([^|]+)\|(\d{7,})\|(\d{2,})\|(\d{2,})\|(\d{2,})$/;

/** Undefined for a text that is no mark. */
export function readMark(text: string): SheetMark | undefined {
  const [, job = '', seq, sheet, sheets, copy] = MARK.exec(text) ?? [];
  if (copy === undefined) return undefined;
  return { job, seq: Number(seq), sheet: Number(sheet), sheets: Number(sheets), copy: Number(copy) };
}
