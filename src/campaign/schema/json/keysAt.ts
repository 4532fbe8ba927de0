/** Follows paths through a JSON Schema: which keys there are at a path, and what the schema says there. */
import type { Path } from '../../../base/path.js';
import type { JsonSchema } from './jsonSchema.js';

/** The keys that a schema knows at a path, for suggestions. */
export function knownKeys(root: JsonSchema, path: Path): readonly string[] {
  let here: readonly JsonSchema[] = branches(root, root);
  for (const key of path) {
    here = here.flatMap((schema) => step(schema, key)).flatMap((schema) => branches(root, schema));
  }
  return keysOf(here);
}

/**
 * The schemas of a key below others. Entries of a list are passed through, so that `lines.model` is a path; where any
 * name may stand, such as the id of a notice, every name is one.
 */
export function below(root: JsonSchema, schemas: readonly JsonSchema[], key: string): readonly JsonSchema[] {
  return opened(root, schemas).flatMap((schema) => step(schema, key));
}

/** The keys below schemas, through the entries of lists. */
export function keysBelow(root: JsonSchema, schemas: readonly JsonSchema[]): readonly string[] {
  return keysOf(opened(root, schemas));
}

function keysOf(schemas: readonly JsonSchema[]): readonly string[] {
  return [...new Set(schemas.flatMap((schema) => Object.keys(schema.properties ?? {})))];
}

/** Their branches, and instead of a list those of its entries. */
function opened(root: JsonSchema, schemas: readonly JsonSchema[]): readonly JsonSchema[] {
  return schemas
    .flatMap((schema) => branches(root, schema))
    .flatMap((schema) => (schema.items === undefined ? [schema] : opened(root, step(schema, 0))));
}

function step(schema: JsonSchema, key: string | number): JsonSchema[] {
  const next =
    typeof key === 'number' ? schema.items : (schema.properties?.[key] ?? schema.additionalProperties);
  return typeof next === 'object' && !Array.isArray(next) ? [next as JsonSchema] : [];
}

/** A schema with its references followed and its unions opened. */
function branches(root: JsonSchema, schema: JsonSchema): readonly JsonSchema[] {
  const name = schema.$ref?.replace('#/$defs/', '');
  const definition = name === undefined ? undefined : root.$defs?.[name];
  if (definition) return branches(root, definition);
  return schema.anyOf ? schema.anyOf.flatMap((one) => branches(root, one as JsonSchema)) : [schema];
}
