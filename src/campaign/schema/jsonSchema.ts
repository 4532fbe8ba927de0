/** The campaign, brand and workspace schemas as JSON Schema: what an editor reads, with its descriptions. */
import { z } from 'zod';
import type { Path } from '../../base/path.js';
import { brandSchema } from './brandSchema.js';
import { campaignSchema } from './campaignSchema.js';
import { followUpSchema } from './followUpSchema.js';

/** JSON Schema, draft 2020-12. */
export type JsonSchema = z.core.JSONSchema.BaseSchema;

/** The JSON Schema of a campaign file, as `noticepress schema` prints it. */
export function campaignJsonSchema(): JsonSchema {
  const schema = jsonSchemaOf(campaignSchema);
  return { ...schema, title: 'Noticepress campaign file' };
}

/** The JSON Schema of a brand file. */
export function brandJsonSchema(): JsonSchema {
  return { ...jsonSchemaOf(brandSchema), title: 'Noticepress brand file' };
}

/** The JSON Schema of a follow-up file. */
export function followUpJsonSchema(): JsonSchema {
  return { ...jsonSchemaOf(followUpSchema), title: 'Noticepress follow-up file' };
}

/** What a file may say before defaults are filled in: keys with a default are optional. */
export function jsonSchemaOf(schema: z.ZodType): JsonSchema {
  return z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
}

/** The keys that a schema knows at a path, for suggestions. */
export function knownKeys(root: JsonSchema, path: Path): readonly string[] {
  let here: readonly JsonSchema[] = branches(root, root);
  for (const key of path) {
    here = here.flatMap((schema) => step(schema, key)).flatMap((schema) => branches(root, schema));
  }
  return here.flatMap((schema) => Object.keys(schema.properties ?? {}));
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
