/** Records the peak memory of this process in each tenth of work of known size. */

const MILLISECONDS = 50;

/** Resident megabytes. `note` is called for each thing done: work that never waits is watched, too. */
export function watchMemory(total) {
  const tenths = Array.from({ length: 10 }, () => 0);
  const began = process.cpuUsage();
  let done = 0;
  let looked = 0;
  const look = () => {
    const tenth = Math.min(9, Math.floor((done / total) * 10));
    tenths[tenth] = Math.max(tenths[tenth], Math.round(process.memoryUsage.rss() / 1e6));
    looked = performance.now();
  };
  return {
    note() {
      done += 1;
      if (done % 100 === 0 && performance.now() - looked > MILLISECONDS) look();
    },
    end() {
      look();
      const { user, system } = process.cpuUsage(began);
      return { peak: Math.max(...tenths), tenths, cpu: (user + system) / 1e6 };
    },
  };
}
