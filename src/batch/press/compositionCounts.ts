/**
 * Counts the variants and compositions of a batch. The counts describe the mailing, not how it was made:
 * caches, workers and resumed runs do not change them.
 */
import type { PrintedFile } from './printLetters.js';

export interface CompositionCounts {
  readonly variants: number;
  readonly compositions: number;
  readonly reflows: number;
}

export function countCompositions(files: readonly Pick<PrintedFile, 'used'>[]): CompositionCounts {
  const used = files.flatMap((file) => file.used);
  const variants = new Set(used.map(([variant]) => variant)).size;
  const compositions = new Set(used.map((pair) => pair.join('\n'))).size;
  return { variants, compositions, reflows: compositions - variants };
}
