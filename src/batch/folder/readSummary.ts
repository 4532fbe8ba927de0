/** What a `summary.json` holds comes in; whether it has the shape of a summary goes out, every key of it. */

import type { UnreadColumns } from '../../select/unreadColumns.js';
import { BATCH_FORMAT, type BesideFile, type HashedFile, type PrintFile, type Summary } from './summary.js';

/** One check for each key: a key that `Summary` gains wants one here. */
type Shape<T> = { readonly [Key in keyof T]-?: (value: unknown) => boolean };

/** Whether what the keys say is true is another question; that of `verifyBatch`. */
export function isSummary(value: unknown): value is Summary {
  return has(SUMMARY)(value);
}

const isText = (value: unknown): boolean => typeof value === 'string';
const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && Number(value) >= 0;
const isTextOrNull = (value: unknown): boolean => value === null || isText(value);
const isCountOrNull = (value: unknown): boolean => value === null || isCount(value);
const isAbsentOr =
  (holds: (value: unknown) => boolean) =>
  (value: unknown): boolean =>
    value === undefined || holds(value);
const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const areCounts = (value: unknown): boolean => isObject(value) && Object.values(value).every(isCount);

function has<T>(shape: Shape<T>): (value: unknown) => boolean {
  const checks = Object.entries<(value: unknown) => boolean>(shape);
  return (value) =>
    isObject(value) &&
    checks.every(([key, holds]) => holds((value as Readonly<Record<string, unknown>>)[key]));
}

const listOf =
  (holds: (value: unknown) => boolean) =>
  (value: unknown): boolean =>
    Array.isArray(value) && value.every(holds);

const HASHED_FILE: Shape<HashedFile> = { name: isText, sha256: isText };
const PRINT_FILE: Shape<PrintFile> = { ...HASHED_FILE, pages: isCount, sheets: isCount, pieces: isCount };

const BESIDE_FILE: Shape<BesideFile> = { ...HASHED_FILE, pages: isAbsentOr(isCount) };
const UNREAD: Shape<UnreadColumns> = { role: isText, name: isText, columns: listOf(isText) };

const SUMMARY: Shape<Summary> = {
  format: (value) => value === BATCH_FORMAT,
  batch: isText,
  campaign: isText,
  phase: isCountOrNull,
  wave: isTextOrNull,
  documents: listOf(isText),
  records: isCount,
  mailed: isCount,
  suppressed: isCount,
  rejected: isCount,
  reasons: areCounts,
  problems: isCount,
  uncovered_models: areCounts,
  languages: areCounts,
  fell_back_to_english: isCount,
  variants: isCount,
  compositions: isCount,
  reflows: isCount,
  inputs: listOf(has(HASHED_FILE)),
  unread: listOf(has(UNREAD)),
  files: listOf(has(PRINT_FILE)),
  beside: listOf(has(BESIDE_FILE)),
  signed_by: isAbsentOr(isText),
  seal: isText,
};
