/** Removes a `--` that is not needed. */

/** yargs passes a command nothing that follows `--`. Arguments without a leading dash do not need it. */
export function withoutDashes(argv: readonly string[]): readonly string[] {
  const dashes = argv.indexOf('--');
  if (dashes < 0) return argv;
  const behind = argv.slice(dashes + 1);
  return behind.some((argument) => argument.startsWith('-')) ? argv : [...argv.slice(0, dashes), ...behind];
}
