/** Whether the name of a campaign or follow-up, as given on the command line, is the path of a file. */
export function isPath(written: string): boolean {
  return written.includes('/') || written.includes('\\') || /\.ya?ml$/.test(written);
}
