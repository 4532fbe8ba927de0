/** One thing about a batch folder that does not hold together. */
import type { Code } from '../base/problems.js';

export interface Finding {
  /** Bare name of the file. */
  readonly file: string;
  readonly code: Code;
  readonly message: string;
}

export function finding(file: string, message: string): Finding {
  return { file, code: 'BATCH_BROKEN', message };
}
