/** Reads summary.json. `verifyBatch` checks whether its content is true. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { Fault } from '../../base/problems.js';
import { SOURCE_ROLES } from '../../select/scratch/sources.js';
import { BATCH_FORMAT, type Summary, sealOf } from './summary.js';

/**
 * The summary of a batch folder; undefined if it has no readable one.
 *
 * @throws Fault BATCH_VERSION for one that another version wrote, and nobody changed since
 */
export async function readSummary(folder: string): Promise<Summary | undefined> {
  const value = await jsonIn(join(folder, 'summary.json'));
  const summary = parseSummary(value);
  if (summary === undefined && isOfAnotherVersion(value))
    throw new Fault(
      'BATCH_VERSION',
      `another version of Noticepress made this batch (format ${value.format}; this one reads format ${BATCH_FORMAT} as it writes it)`,
      { place: { file: folder } },
    );
  return summary;
}

async function jsonIn(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch {
    return undefined;
  }
}

/** Every version seals alike: a seal that holds tells another version from damage. A later one may number its format anew. */
function isOfAnotherVersion(value: unknown): value is { readonly format: number } {
  if (typeof value !== 'object' || value === null || !('batch' in value && 'format' in value)) return false;
  const { format } = value;
  if (!Number.isInteger(format)) return false;
  return format !== BATCH_FORMAT || ('seal' in value && value.seal === sealOf(value));
}

/** The unchanged value, including other keys; undefined if it does not have the shape of a summary. */
export function parseSummary(value: unknown): Summary | undefined {
  return summarySchema().safeParse(value).success ? (value as Summary) : undefined;
}

function summarySchema(): z.ZodType<Summary> {
  const count = z.int().nonnegative();
  const counts = z.record(z.string(), count);
  const file = z.looseObject({ name: z.string(), sha256: z.string() });
  const text = z.looseObject({ file: z.string(), line: count.exactOptional(), field: z.string() });
  return z.looseObject({
    format: z.literal(BATCH_FORMAT),
    batch: z.string(),
    campaign: z.string(),
    notice: z.string().exactOptional(),
    phase: count.nullable(),
    wave: z.string().nullable(),
    documents: z.array(z.string()),
    promised: count.exactOptional(),
    replaces: z.string().exactOptional(),
    presorted: z.literal(true).exactOptional(),
    households: z.literal(true).exactOptional(),
    test_run: z.looseObject({ first: count, of: count }).exactOptional(),
    seeds: count.exactOptional(),
    records: count,
    mailed: count,
    suppressed: count,
    rejected: count,
    reasons: counts,
    problems: count,
    uncovered_models: counts,
    languages: counts,
    fell_back_to_english: count,
    variants: count,
    compositions: count,
    reflows: count,
    sheets_saved: count.exactOptional(),
    taller: count.exactOptional(),
    unreached_texts: z.array(text).exactOptional(),
    empty_texts: z.array(text.extend({ pieces: count })).exactOptional(),
    coarse_pictures: z.array(z.looseObject({ file: z.string(), dpi: count })).exactOptional(),
    partition: z.looseObject({ zones: counts, several: count, none: count }).exactOptional(),
    accepted: z.record(z.string(), z.string()).exactOptional(),
    open_points: z.array(z.string()).exactOptional(),
    assumed: z.array(z.looseObject({ path: z.string(), why: z.string() })).exactOptional(),
    inputs: z.array(file),
    unread: z.array(
      z.looseObject({ role: z.enum(SOURCE_ROLES), name: z.string(), columns: z.array(z.string()) }),
    ),
    groups: z
      .array(
        z.looseObject({
          group: count,
          box: z.literal(true).exactOptional(),
          sheets_each: count,
          kit: counts.exactOptional(),
          grams_each: z.number().exactOptional(),
          millimeters_each: z.number().exactOptional(),
          postage: z.string().exactOptional(),
          most_sheets: count.exactOptional(),
          pieces: count,
          sheets: count,
        }),
      )
      .exactOptional(),
    files: z.array(file.extend({ pages: count, sheets: count, pieces: count, group: count.exactOptional() })),
    beside: z.array(file.extend({ pages: count.exactOptional() })),
    signed_by: z.string().exactOptional(),
    seal: z.string(),
  });
}
