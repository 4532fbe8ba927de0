/** Arguments come in; the same go out without a `--` that nobody needs. */

/** yargs gives nothing that stands behind `--` to a command. Where it does not begin with a dash, it needs no `--`. */
export function withoutDashes(argv: readonly string[]): readonly string[] {
  const dashes = argv.indexOf('--');
  if (dashes < 0) return argv;
  const behind = argv.slice(dashes + 1);
  return behind.some((argument) => argument.startsWith('-')) ? argv : [...argv.slice(0, dashes), ...behind];
}
