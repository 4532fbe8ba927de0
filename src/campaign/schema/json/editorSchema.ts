/** Turns the schemas into the dialect that editors read: JSON Schema draft 7, as yaml-language-server asks for. */
import { type FileKind, fileJsonSchema, type JsonSchema } from './jsonSchema.js';
import { schemaPart } from './schemaPart.js';

const DRAFT_7 = 'http://json-schema.org/draft-07/schema#';

/** The schema of a kind of file, or its part at a path, as `noticepress schema` prints it. */
export function editorSchema(kind: FileKind, path?: string): JsonSchema {
  const schema = path === undefined ? fileJsonSchema(kind) : schemaPart(kind, path);
  return { ...(inDraft7(schema) as JsonSchema), $schema: DRAFT_7 };
}

/** Definitions are named otherwise, and nothing counts beside a reference, which therefore stands in `allOf`. */
function inDraft7(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inDraft7);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => keyword(value, key, inner)));
}

function keyword(schema: object, key: string, value: unknown): readonly [key: string, value: unknown] {
  if (key === 'examples' || key === 'default') return [key, value];
  if (key === '$defs') return ['definitions', inDraft7(value)];
  if (key !== '$ref' || typeof value !== 'string') return [key, inDraft7(value)];
  const reference = value.replace('#/$defs/', '#/definitions/');
  return Object.keys(schema).length === 1 ? [key, reference] : ['allOf', [{ $ref: reference }]];
}
