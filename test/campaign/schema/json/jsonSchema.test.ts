import { describe, expect, it } from 'vitest';
import { campaignJsonSchema, type JsonSchema } from '../../../../src/campaign/schema/json/jsonSchema.js';

const schema = campaignJsonSchema();

describe('the JSON Schema of a campaign file', () => {
  it('asks for what has no default and for nothing else', () => {
    expect(schema.required).toEqual(['code', 'kind', 'program', 'brand', 'title']);
  });

  it('teaches: every key is described', () => {
    expect(undescribed(schema, '')).toEqual([]);
  });

  it('lists the values there are', () => {
    expect(JSON.stringify(schema.properties?.kind)).toContain('second_key_delivery_program');
  });
});

/** Paths of keys without a description, here or where they refer to. */
function undescribed(here: JsonSchema, path: string): string[] {
  const properties = Object.entries(here.properties ?? {}) as [string, JsonSchema][];
  return properties.flatMap(([key, value]) => {
    const at = path === '' ? key : `${path}.${key}`;
    const own = value.description === undefined && value.$ref === undefined ? [at] : [];
    const items = value.items as JsonSchema | undefined;
    return [...own, ...undescribed(value, at), ...(items ? undescribed(items, `${at}[]`) : [])];
  });
}
