/** Walks the JSON Schema of a file: every key that it may have, and where given files have it. */
import type { JsonSchema } from '../../../../src/campaign/schema/json/jsonSchema.js';

export type Step = string | number;

/** Names a key by the keys around it: `vehicles.lines[].plant`, `phases[].*`, `#term.years` in what is defined once. */
export type KeyPath = string;

/**
 * Where a file says elsewhere what a definition or another key says, the key alone is walked, not what is below it: brand facts
 * that are replaced, and what a notice replaces.
 */
const SAID_ELSEWHERE =
  /^(?:speaks|document_speaks\.\*|notices\.\*\.(?:speaks|owner_actions|owner_faq|sheet|envelope|enclosures))$/;

/** The keys without keys of their own. */
export function leafKeys(root: JsonSchema): readonly KeyPath[] {
  const all = new Set<KeyPath>();
  const walked = new Set<string>();
  const walk = (schema: JsonSchema, path: KeyPath): void => {
    const name = definitionOf(schema);
    if (name !== undefined) {
      if (walked.has(name)) return;
      walked.add(name);
      walk(definition(root, name), `#${name}`);
      return;
    }
    if (SAID_ELSEWHERE.test(path)) return;
    for (const { below, inner, isKey } of stepsBelow(schema, path)) {
      if (isKey) all.add(below);
      walk(inner, below);
    }
  };
  walk(root, '');
  const leaves = [...all].filter((path) => ![...all].some((other) => isBelow(other, path)));
  // one entry may be written without its list
  const inLists = new Set(leaves.filter((path) => path.includes('[]')));
  return leaves.filter((path) => ![...inLists].some((other) => isSameInList(path, other)));
}

/** The values of the keys that may only have some: of each key, and of the entries of its list. */
export function choicesOf(root: JsonSchema): ReadonlyMap<KeyPath, readonly unknown[]> {
  const found = new Map<KeyPath, readonly unknown[]>();
  const walked = new Set<string>();
  const walk = (schema: JsonSchema, path: KeyPath): void => {
    const name = definitionOf(schema);
    if (name !== undefined) {
      if (walked.has(name)) return;
      walked.add(name);
      walk(definition(root, name), `#${name}`);
      return;
    }
    const values = valuesIn(schema);
    if (values.length > 0) found.set(path.replace(/\[\]$/, ''), values);
    for (const { below, inner } of stepsBelow(schema, path)) walk(inner, below);
  };
  walk(root, '');
  return found;
}

function valuesIn({ enum: values, const: only, anyOf = [] }: JsonSchema): readonly unknown[] {
  const own = values ?? (only === undefined ? [] : [only]);
  return [...own, ...anyOf.flatMap((branch) => valuesIn(branch as JsonSchema))];
}

const isSameInList = (path: KeyPath, inList: KeyPath): boolean =>
  inList.length === path.length + 2 &&
  [...inList.matchAll(/\[\]/g)].some(
    ({ index }) => `${inList.slice(0, index)}${inList.slice(index + 2)}` === path,
  );

const isBelow = (other: KeyPath, path: KeyPath): boolean =>
  other.length > path.length && other.startsWith(path) && /[.[]/.test(other.charAt(path.length));

/** Where a value has each key. */
export function instances(
  root: JsonSchema,
  value: unknown,
): ReadonlyMap<KeyPath, readonly (readonly Step[])[]> {
  const found = new Map<KeyPath, (readonly Step[])[]>();
  const visit = (schema: JsonSchema, at: unknown, path: KeyPath, steps: readonly Step[]): void => {
    const name = definitionOf(schema);
    if (name !== undefined) {
      visit(definition(root, name), at, `#${name}`, steps);
      return;
    }
    for (const branch of schema.anyOf ?? schema.oneOf ?? schema.allOf ?? [])
      visit(branch as JsonSchema, at, path, steps);
    if (Array.isArray(at)) {
      const items = schema.items as JsonSchema | undefined;
      if (items !== undefined)
        for (const [index, entry] of at.entries()) visit(items, entry, `${path}[]`, [...steps, index]);
      return;
    }
    if (typeof at !== 'object' || at === null) return;
    for (const [step, inner] of Object.entries(at)) {
      const own = schema.properties?.[step] as JsonSchema | undefined;
      const below = own === undefined ? `${path}.*` : joined(path, step);
      const next = own ?? (schema.additionalProperties as JsonSchema | undefined);
      if (typeof next !== 'object') continue;
      if (own !== undefined) found.set(below, [...(found.get(below) ?? []), [...steps, step]]);
      visit(next, inner, below, [...steps, step]);
    }
  };
  visit(root, value, '', []);
  return found;
}

interface Below {
  readonly below: KeyPath;
  readonly inner: JsonSchema;
  readonly isKey: boolean;
}

function stepsBelow(schema: JsonSchema, path: KeyPath): readonly Below[] {
  const branches = (schema.anyOf ?? schema.oneOf ?? schema.allOf ?? []) as JsonSchema[];
  const properties = Object.entries(schema.properties ?? {}) as [string, JsonSchema][];
  const free = schema.additionalProperties;
  const items = schema.items as JsonSchema | undefined;
  const step = (below: KeyPath, inner: JsonSchema): Below => ({ below, inner, isKey: false });
  return [
    ...branches.flatMap((branch) =>
      definitionOf(branch) === undefined ? stepsBelow(branch, path) : [step(path, branch)],
    ),
    ...properties.map(([key, inner]) => ({ below: joined(path, key), inner, isKey: true })),
    ...(typeof free === 'object' ? [step(`${path}.*`, free as JsonSchema)] : []),
    ...(items === undefined ? [] : [step(`${path}[]`, items)]),
  ];
}

const joined = (path: KeyPath, key: string): KeyPath => (path === '' ? key : `${path}.${key}`);

function definitionOf({ $ref }: JsonSchema): string | undefined {
  return $ref?.replace('#/$defs/', '');
}

function definition(root: JsonSchema, name: string): JsonSchema {
  return (root.$defs?.[name] ?? {}) as JsonSchema;
}

/** Whether it is a field of conditions: what those do is tested with conditions. */
export function isOfCondition(root: JsonSchema, key: KeyPath): boolean {
  const [, name = ''] = /^#(\w+)/.exec(key) ?? [];
  return definition(root, name).properties?.ever_registered_in !== undefined;
}
