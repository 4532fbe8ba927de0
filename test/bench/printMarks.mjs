/**
 * Loaded before the program: it hears the progress bar tell the steps, stops the batch as Ctrl-C does at the step
 * that BENCH_STOP_AT names, and tells what lay between the beginning of `select` and there.
 */
const stopAt = process.env.BENCH_STOP_AT;
const step = /([a-z]+) /;
const marks = {};

function mark(name) {
  const { user, system } = process.cpuUsage();
  marks[name] = { cpu: (user + system) / 1e6, wall: performance.now() / 1000 };
  if (name === stopAt) process.emit('SIGINT');
}

// The bar is drawn where a person sees it only.
process.stderr.isTTY = true;
process.stderr.write = (text) => {
  const name = step.exec(text)?.[1];
  if (['select', 'tables'].includes(name) && !(name in marks)) mark(name);
  return true;
};

process.on('exit', () => {
  const { select, [stopAt]: end } = marks;
  const peak = Math.round(process.resourceUsage().maxRSS / 1024);
  process.stdout.write(JSON.stringify({ cpu: end.cpu - select.cpu, wall: end.wall - select.wall, peak }));
});
