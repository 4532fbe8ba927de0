/** Cuts one part out of the JSON Schema of a file: what the file may say at a path, whole by itself. */
import { Fault } from '../../../base/problems.js';
import { whatItHas } from '../../../base/text/nearest.js';
import { type FileKind, fileJsonSchema, type JsonSchema } from './jsonSchema.js';
import { below, keysBelow } from './keysAt.js';

/**
 * The schema at a path such as `vehicles.lines` or `owner_actions.severity`, with the definitions that it refers to.
 * Numbers and `[]` in the path are passed over. A Fault SCHEMA_PATH_UNKNOWN names the keys that there are instead.
 */
export function schemaPart(kind: FileKind, path: string): JsonSchema {
  const root = fileJsonSchema(kind);
  const keys = path.split(/[.[\]]+/).filter((key) => key !== '' && !/^\d+$/.test(key));
  const found = keys.reduce<Found>((at, key) => next(root, at, key), { schemas: [root], where: '' });
  return whole(root, found.schemas, `${found.where} in a ${root.title}`);
}

interface Found {
  readonly schemas: readonly JsonSchema[];
  /** The path so far. */
  readonly where: string;
}

function next(root: JsonSchema, { schemas, where }: Found, key: string): Found {
  const found = below(root, schemas, key);
  if (found.length > 0) return { schemas: found, where: where === '' ? key : `${where}.${key}` };
  const keys = keysBelow(root, schemas);
  const here = where === '' ? `a ${root.title}` : where;
  throw new Fault(
    'SCHEMA_PATH_UNKNOWN',
    `there is no key "${key}": ${keys.length === 0 ? `${here} has no keys` : whatItHas(here, key, keys)}`,
  );
}

/** One schema, or any of several that say something different, as a schema of its own. */
function whole(root: JsonSchema, schemas: readonly JsonSchema[], title: string): JsonSchema {
  const different = [...new Map(schemas.map((schema) => [JSON.stringify(schema), schema])).values()];
  const [only] = different;
  const part: JsonSchema = different.length === 1 && only ? only : { anyOf: different };
  const names = referred(root, part, new Set());
  const definitions = Object.entries(root.$defs ?? {}).filter(([name]) => names.has(name));
  return {
    ...(root.$schema === undefined ? {} : { $schema: root.$schema }),
    title,
    ...part,
    ...(definitions.length === 0 ? {} : { $defs: Object.fromEntries(definitions) }),
  };
}

/** The names of the definitions that a schema refers to, those that these refer to included. */
function referred(root: JsonSchema, schema: unknown, names: Set<string>): ReadonlySet<string> {
  if (typeof schema !== 'object' || schema === null) return names;
  for (const [key, value] of Object.entries(schema)) {
    const name = key === '$ref' && typeof value === 'string' ? value.replace('#/$defs/', '') : undefined;
    if (name === undefined || names.has(name)) referred(root, value, names);
    else referred(root, root.$defs?.[name], names.add(name));
  }
  return names;
}
