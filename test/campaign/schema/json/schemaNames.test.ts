import { expect, it } from 'vitest';
import {
  brandJsonSchema,
  campaignJsonSchema,
  followUpJsonSchema,
} from '../../../../src/campaign/schema/json/jsonSchema.js';
import { schemaNames } from '../../../../src/campaign/schema/json/schemaNames.js';

it('collects the keys that the schemas have when they are written as JSON Schema', () => {
  const written = [campaignJsonSchema(), brandJsonSchema(), followUpJsonSchema()].flatMap(keysOf);
  expect([...schemaNames()].sort()).toEqual([...new Set(written)].sort());
});

function keysOf(schema: unknown): readonly string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([key, below]) => [
    ...(key === 'properties' ? Object.keys(below) : []),
    ...keysOf(below),
  ]);
}
