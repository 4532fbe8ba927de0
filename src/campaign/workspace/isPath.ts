/** What somebody wrote for a campaign or follow-up comes in; whether it is the path of a file goes out. */
export function isPath(written: string): boolean {
  return written.includes('/') || written.includes('\\') || /\.ya?ml$/.test(written);
}
