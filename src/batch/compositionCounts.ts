/**
 * What the letters of a batch were composed for, kept in the scratch. The counts tell of the mailing, not of
 * how it was made: caches, workers and resumed runs do not change them.
 */
import type { Sqlite } from '../shapes/sqlite.js';
import type { PrintedFile } from './printLetters.js';

export interface CompositionCounts {
  readonly variants: number;
  readonly compositions: number;
  readonly reflows: number;
}

export function createCompositions(scratch: Sqlite): void {
  scratch.exec(`
    create table compositions (variant text not null, heights text not null, primary key (variant, heights))
    without rowid
  `);
}

export function recordCompositions(scratch: Sqlite, used: PrintedFile['used']): void {
  const insert = scratch.prepare('insert or ignore into compositions (variant, heights) values (?, ?)');
  for (const [variant, heights] of used) insert.run(variant, heights);
}

export function countCompositions(scratch: Sqlite): CompositionCounts {
  const [variants, compositions] = scratch
    .prepare<[number, number]>('select count(distinct variant), count(*) from compositions')
    .get() ?? [0, 0];
  return { variants, compositions, reflows: compositions - variants };
}
