/** The link that opens a file in the author's editor at a line. */

/** @param pattern `{file}`, `{line}` and `{column}` are filled in */
export function editorLink(pattern: string, path: string, line = 1, column = 1): string {
  const file = path.split('/').map(encodeURIComponent).join('/').replace(/^\//, '');
  return pattern
    .replaceAll('{file}', file)
    .replaceAll('{line}', String(line))
    .replaceAll('{column}', String(column));
}
