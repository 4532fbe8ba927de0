/** Defines how a kind of job is done. */

import type { JobProgress, TakenJob } from '../queue/jobShapes.js';
import type { Following } from '../queue/workerQueue.js';

export interface Done {
  readonly output: object;
  readonly following?: Following;
}

/** What a job is done with. */
export interface JobTools {
  readonly progress: (progress: JobProgress) => void;
  /** Once aborted, the job ends with INTERRUPTED as soon as it can. */
  readonly signal: AbortSignal;
  /** A name that no other attempt at any job has. */
  readonly attempt: string;
}

/** Done in any process, and done again after its worker was gone: the second time changes nothing. */
export interface JobHandler {
  work(job: TakenJob, tools: JobTools): Promise<Done>;
  /** Lets go of what it keeps open for the next job. */
  rest?(): void;
}
