/** The schemas of the files of a workspace as JSON Schema: what an editor reads, with descriptions and examples. */
import { z } from 'zod';
import { brandSchema } from '../brandSchema.js';
import { campaignSchema } from '../campaignSchema.js';
import { followUpSchema } from '../followUpSchema.js';
import { workspaceSchema } from '../workspaceSchema.js';

/** JSON Schema, draft 2020-12. */
export type JsonSchema = z.core.JSONSchema.BaseSchema;

/** The kinds of files that have a schema, by the names that `noticepress schema` takes. */
export const FILE_SCHEMAS = {
  campaign: campaignSchema,
  brand: brandSchema,
  'follow-up': followUpSchema,
  workspace: workspaceSchema,
} as const;

export type FileKind = keyof typeof FILE_SCHEMAS;

export const FILE_KINDS = Object.keys(FILE_SCHEMAS) as readonly FileKind[];

const TITLES: Readonly<Record<FileKind, string>> = {
  campaign: 'Noticepress campaign file',
  brand: 'Noticepress brand file',
  'follow-up': 'Noticepress follow-up file',
  workspace: 'Noticepress settings file',
};

/** The JSON Schema of a kind of file, as `noticepress schema` prints it. */
export function fileJsonSchema(kind: FileKind): JsonSchema {
  return { ...jsonSchemaOf(FILE_SCHEMAS[kind]), title: TITLES[kind] };
}

/** The JSON Schema of a campaign file. */
export function campaignJsonSchema(): JsonSchema {
  return fileJsonSchema('campaign');
}

/** The JSON Schema of a brand file. */
export function brandJsonSchema(): JsonSchema {
  return fileJsonSchema('brand');
}

/** The JSON Schema of a follow-up file. */
export function followUpJsonSchema(): JsonSchema {
  return fileJsonSchema('follow-up');
}

/** What a file may say before defaults are filled in: keys with a default are optional. */
export function jsonSchemaOf(schema: z.ZodType): JsonSchema {
  return z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) =>
      addExample(jsonSchema, z.globalRegistry.get(zodSchema)?.examples),
  });
}

/** Zod drops the examples of what it transforms; a list of values, and yes or no, are examples of themselves. */
function addExample(schema: JsonSchema, given: unknown): void {
  if (Array.isArray(given)) schema.examples = given;
  if (schema.examples !== undefined) return;
  if (schema.enum !== undefined) schema.examples = schema.enum.slice(0, 1);
  else if (schema.const !== undefined) schema.examples = [schema.const];
  else if (schema.type === 'boolean') schema.examples = [true];
}
