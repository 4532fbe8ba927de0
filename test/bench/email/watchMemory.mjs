/** Work of known size comes in; the peak memory of this process in each tenth of it goes out. */

const EVERY = 50;

/** `done` gives how much of `total` is done. Megabytes of resident memory. */
export function watchMemory(total, done) {
  const tenths = Array.from({ length: 10 }, () => 0);
  const look = () => {
    const tenth = Math.min(9, Math.floor((done() / total) * 10));
    tenths[tenth] = Math.max(tenths[tenth], Math.round(process.memoryUsage.rss() / 1e6));
  };
  const timer = setInterval(look, EVERY);
  return () => {
    look();
    clearInterval(timer);
    return { peak: Math.max(...tenths), tenths };
  };
}
