/** Passes printed parts on in the order of the batch, whichever of them is printed first. */

/** Any number of readers get the same parts. */
export class PartsInOrder<Job, Part> {
  readonly #jobs: readonly Job[];
  readonly #made = new Map<Job, Part>();
  #failure: { readonly error: unknown } | undefined;
  #waking: (() => void)[] = [];

  constructor(jobs: readonly Job[]) {
    this.#jobs = jobs;
  }

  put(job: Job, part: Part): void {
    this.#made.set(job, part);
    this.#wake();
  }

  /** Who waits for a part gets this error instead. */
  fail(error: unknown): void {
    this.#failure ??= { error };
    this.#wake();
  }

  /** Those that are made by now. */
  list(): readonly Part[] {
    return this.#jobs.flatMap((job) => this.#made.get(job) ?? []);
  }

  /** Each as soon as it and those before it are made. */
  async *[Symbol.asyncIterator](): AsyncGenerator<Part> {
    for (const job of this.#jobs) {
      while (!this.#made.has(job)) {
        if (this.#failure !== undefined) throw this.#failure.error;
        await new Promise<void>((resolve) => this.#waking.push(resolve));
      }
      yield this.#made.get(job) as Part;
    }
  }

  #wake(): void {
    for (const wake of this.#waking.splice(0)) wake();
  }
}
