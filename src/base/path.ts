/** Reads, writes and follows paths into the content of a file, such as `phases[2].volume`. */

export type PathKey = string | number;
export type Path = readonly PathKey[];

/** `phases[2].volume`, as shown in messages. */
export function formatPath(path: Path): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${key}]`;
    return text === '' ? key : `${text}.${key}`;
  }, '');
}

/** Whether a text is written as a path: `campaign.phases[2].volume`. */
export function isWrittenPath(text: string): boolean {
  return /^[\w-]+(?:\.[\w-]+|\[\d+\])*$/.test(text);
}

/** The keys of a written path. A number is the index of a list, `phases[2]` and `phases.2` alike. */
export function parsePath(written: string): Path {
  const keys = written.split(/[.[\]]+/).filter((key) => key !== '');
  return keys.map((key) => (/^(?:0|[1-9]\d*)$/.test(key) ? Number(key) : key));
}

/**
 * The value one step along a path, or undefined. Follows own properties only, never into a prototype or into the
 * characters of a text.
 */
export function ownValue(value: unknown, key: PathKey): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
  return Reflect.get(value, key);
}
