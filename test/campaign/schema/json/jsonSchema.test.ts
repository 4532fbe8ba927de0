import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
  campaignJsonSchema,
  FILE_KINDS,
  FILE_SCHEMAS,
  fileJsonSchema,
  type JsonSchema,
} from '../../../../src/campaign/schema/json/jsonSchema.js';

describe('the JSON Schema of a campaign file', () => {
  it('asks for what has no default and for nothing else', () => {
    expect(campaignJsonSchema().required).toEqual(['code', 'kind', 'program', 'brand', 'title']);
  });

  it('lists the values there are', () => {
    expect(JSON.stringify(campaignJsonSchema().properties?.kind)).toContain('second_key_delivery_program');
  });
});

describe.each(FILE_KINDS)('every key of a %s file', (kind) => {
  const root = fileJsonSchema(kind);
  const keys = keysIn(root, root, kind);

  it('is described in sentences', () => {
    expect(keys.length).toBeGreaterThan(10);
    expect(keys.filter(({ description }) => !/^\S.*\.$/.test(description)).map(({ path }) => path)).toEqual(
      [],
    );
  });

  it('is described otherwise than the keys beside it', () => {
    const seen = new Map<string, string>();
    const twice = keys.flatMap(({ parent, path, description }) => {
      const before = seen.get(`${parent} ${description}`);
      seen.set(`${parent} ${description}`, path);
      return before === undefined || before === path ? [] : [`${before} and ${path}`];
    });
    expect(twice).toEqual([]);
  });

  it('has an example, unless it only holds other keys', () => {
    const without = keys.filter(({ schema }) => !hasExample(root, schema) && !holdsKeys(root, schema));
    expect(without.map(({ path }) => path)).toEqual([]);
  });

  it('has examples that the schema takes', () => {
    const wrong: unknown[] = [];
    let checked = 0;
    z.toJSONSchema(FILE_SCHEMAS[kind], {
      io: 'input',
      unrepresentable: 'any',
      override: ({ zodSchema, path }) => {
        for (const example of (z.globalRegistry.get(zodSchema)?.examples ?? []) as unknown[]) {
          checked += 1;
          const read = z.safeParse(zodSchema, example);
          if (!read.success) wrong.push([path.join('.'), example, read.error.issues[0]?.message]);
        }
      },
    });
    expect(wrong).toEqual([]);
    expect(checked).toBeGreaterThan(10);
  });
});

interface Key {
  readonly path: string;
  readonly parent: string;
  readonly description: string;
  readonly schema: JsonSchema;
}

/** The keys at any depth, also those of definitions and of the entries of lists and unions. */
function keysIn(root: JsonSchema, here: unknown, path: string): Key[] {
  if (typeof here !== 'object' || here === null) return [];
  if (Array.isArray(here)) return here.flatMap((each, index) => keysIn(root, each, `${path}[${index}]`));
  return Object.entries(here).flatMap(([name, below]) => {
    if (name === 'examples' || name === 'default') return [];
    if (name !== 'properties') return keysIn(root, below, name === '$defs' ? `${path}#` : path);
    return (Object.entries(below) as [string, JsonSchema][]).flatMap(([key, schema]) => {
      const description = schema.description ?? referred(root, schema)?.description ?? '';
      const at = `${path}.${key}`;
      return [{ path: at, parent: path, description, schema }, ...keysIn(root, schema, at)];
    });
  });
}

function referred(root: JsonSchema, { $ref }: JsonSchema): JsonSchema | undefined {
  return $ref === undefined ? undefined : root.$defs?.[$ref.replace('#/$defs/', '')];
}

function hasExample(root: JsonSchema, schema: JsonSchema): boolean {
  if ((schema.examples ?? []).length > 0) return true;
  const definition = referred(root, schema);
  if (definition !== undefined) return hasExample(root, definition);
  return (schema.anyOf ?? []).some((one) => hasExample(root, one as JsonSchema));
}

function holdsKeys(root: JsonSchema, schema: JsonSchema): boolean {
  return JSON.stringify(referred(root, schema) ?? schema).includes('"properties"');
}
