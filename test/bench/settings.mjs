/** What the environment asks for. The defaults are those of the figures in results/. */

/** Rounds of which the median counts. */
export const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 3);
/** Owners of the batch: the whole of 20LC02. */
export const OWNERS = Number(process.env.BENCH_OWNERS ?? 286_700);
/** Most owners of the scaling. */
export const LARGEST = Number(process.env.BENCH_LARGEST ?? 1_000_000);
/** Pieces of which every mark is read off rendered pages. */
export const MARKED = Number(process.env.BENCH_MARKED ?? 10_000);
/** Batches that are queued at once, and the owners of each. None with 0. */
export const QUEUED = Number(process.env.BENCH_QUEUED ?? 20);
export const QUEUED_OWNERS = Number(process.env.BENCH_QUEUED_OWNERS ?? 20_000);
export const KILLS = Number(process.env.BENCH_KILLS ?? 50);
