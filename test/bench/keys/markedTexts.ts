/** Writes a mark of its own behind each text of a file, so that one making of all papers shows which texts they print. */
import { Fault } from '../../../src/base/problems.js';
import { FILE_SCHEMAS } from '../../../src/campaign/schema/json/jsonSchema.js';
import type { Workspace } from '../../../src/campaign/workspace/openWorkspace.js';
import { withFile } from '../../campaign/schema/everyKey/changedWorkspace.js';
import type { KeyPath, Step } from '../../campaign/schema/everyKey/keyPaths.js';
import type { Given } from '../../campaign/schema/everyKey/walkedFiles.js';

export interface MarkedTexts {
  /** The workspace in which every marked text stands. */
  readonly workspace: Workspace;
  readonly marks: ReadonlyMap<KeyPath, string>;
}

/** Texts that decide something as well are left as they are: with a mark, their file is refused. */
export function markedTexts(
  given: Given,
  keys: ReadonlyMap<KeyPath, readonly (readonly Step[])[]>,
): MarkedTexts {
  const marks = new Map<KeyPath, string>();
  let file = given.value;
  for (const [key, places] of keys) {
    const mark = `Zq${marks.size + 100}`;
    const marked = places.reduce((of, steps) => withMark(of, steps, mark), file);
    if (marked === file || !isRight(given, marked)) continue;
    file = marked;
    marks.set(key, mark);
  }
  return { workspace: withFile(given.path, file), marks };
}

function withMark(file: unknown, [step, ...rest]: readonly Step[], mark: string): unknown {
  if (step === undefined) return marked(file, mark);
  if (typeof file !== 'object' || file === null) return file;
  const inner: unknown = Reflect.get(file, step);
  const changed = withMark(inner, rest, mark);
  if (changed === inner) return file;
  if (Array.isArray(file)) return file.map((each, index) => (index === step ? changed : each));
  return { ...file, [step]: changed };
}

/** A text has words, or says its language; a name of one word may be what other keys name. */
function marked(value: unknown, mark: string): unknown {
  if (typeof value === 'string') return /\s|\.$/.test(value) ? `${value} ${mark}` : value;
  if (Array.isArray(value)) {
    const all = value.map((each) => marked(each, mark));
    return all.every((each, index) => each === value[index]) ? value : all;
  }
  if (typeof value !== 'object' || value === null || !('en' in value)) return value;
  return { ...value, en: `${String(value.en)} ${mark}` };
}

function isRight({ path, name }: Given, file: unknown): boolean {
  if (!FILE_SCHEMAS.campaign.safeParse(file).success) return false;
  try {
    return withFile(path, file).campaign(name).code === name;
  } catch (error) {
    if (error instanceof Fault) return false;
    throw error;
  }
}
