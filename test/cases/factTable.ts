/** Reads FACTS.md of a workspace: each fact of a field action with the keys that say it. */

export interface FactKey {
  /** File of the workspace: campaigns/24S49.yaml. */
  readonly file: string;
  /** Keys from the top of the file on; one entry of a list by its id, code, number, kind or day, or its place. */
  readonly path: string;
}

export interface Fact {
  readonly fact: string;
  /** No keys: nothing in the files can say it. */
  readonly keys: readonly FactKey[];
  /** Whether only the words of a section say it. */
  readonly isProse: boolean;
}

const ROW = /^\| (.+?) \| (.+) \|$/;

export function factTable(markdown: string): readonly Fact[] {
  let file = '';
  const facts: Fact[] = [];
  for (const line of markdown.split('\n')) {
    if (line.startsWith('## ')) file = line.slice(3);
    const [, fact, said = ''] = ROW.exec(line) ?? [];
    if (fact === undefined || fact === 'Fact' || fact === '---') continue;
    const keys = [...said.matchAll(/`([^`]+)`/g)].map(([, key = '']) => keyIn(key, file));
    facts.push({ fact, keys, isProse: said.startsWith('prose') });
  }
  return facts;
}

function keyIn(written: string, file: string): FactKey {
  const [other, path] = written.split(': ');
  return path === undefined ? { file, path: written } : { file: other ?? file, path };
}

/** What the file says at that path; undefined where it says nothing. */
export function saidAt(file: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>(step, file);
}

function step(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  if (!Array.isArray(value)) return Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined;
  return value.find((entry) => NAMES.some((name) => nameOf(entry, name) === key)) ?? value[Number(key)];
}

const NAMES = ['id', 'code', 'number', 'kind', 'date'];

function nameOf(entry: unknown, name: string): string | undefined {
  if (typeof entry !== 'object' || entry === null) return undefined;
  const given: unknown = Reflect.get(entry, name);
  return given === undefined ? undefined : String(given);
}
