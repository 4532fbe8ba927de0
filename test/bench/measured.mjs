/** Runs one way of making letters: `node peers/x.mjs LETTERS FILE` prints its figures as one line of JSON. */
import { statSync } from 'node:fs';

/**
 * `make(letters, path, loop)` writes the file. What it hands to `loop` is timed by itself: the letters alone,
 * without start-up and the end of the file.
 */
export async function measured(make) {
  const [letters, path] = [Number(process.argv[2]), process.argv[3]];
  let looped;
  await make(letters, path, (work) => {
    const began = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(began);
    looped = (user + system) / 1e6;
  });
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const figures = {
    letters,
    /** Seconds of processor time: another process on the same core does not change them. */
    loop: looped,
    whole: (userCPUTime + systemCPUTime) / 1e6,
    peak: Math.round(maxRSS / 1024),
    bytes: Math.round(statSync(path).size / letters),
  };
  process.stdout.write(`${JSON.stringify(figures)}\n`);
}
