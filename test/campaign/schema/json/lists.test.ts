import { expect, it } from 'vitest';
import { FILE_KINDS, fileJsonSchema } from '../../../../src/campaign/schema/json/jsonSchema.js';

/** What says something only together with another: alternatives, terms to choose from, zones. */
const TWO_OR_MORE = ['choose', 'earlier_of', 'later_of', 'precedence', 'zones'];

/** The keys of lists that must have more than one entry. */
function* longLists(schema: unknown, key = ''): Generator<string> {
  if (typeof schema !== 'object' || schema === null) return;
  const { minItems } = schema as { readonly minItems?: number };
  if (typeof minItems === 'number' && minItems > 1) yield `${key} (${minItems})`;
  for (const [name, part] of Object.entries(schema))
    yield* longLists(
      part,
      Array.isArray(schema) || /^(?:anyOf|items|oneOf|allOf|type)$/.test(name) ? key : name,
    );
}

it.each(FILE_KINDS)('a list of a %s file may have one entry, unless one alone says nothing', (kind) => {
  const found = [...longLists(fileJsonSchema(kind))];
  expect(found.filter((each) => !TWO_OR_MORE.some((name) => each === `${name} (2)`))).toEqual([]);
});
