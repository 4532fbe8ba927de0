/** Collects every key that campaign, brand and follow-up files may have, at any depth. */
import type { z } from 'zod';
import { FILE_SCHEMAS } from './jsonSchema.js';

let known: ReadonlySet<string> | undefined;

/** Walks the schemas themselves, once: writing them as JSON Schema takes a quarter of the time that a letter takes. */
export function schemaNames(): ReadonlySet<string> {
  known ??= collectNames();
  return known;
}

function collectNames(): ReadonlySet<string> {
  const names = new Set<string>();
  const seen = new Set<object>();
  const { campaign, brand, 'follow-up': followUp } = FILE_SCHEMAS;
  for (const schema of [campaign, brand, followUp]) collect(schema, names, seen);
  return names;
}

function collect(schema: z.core.$ZodType, names: Set<string>, seen: Set<object>): void {
  if (seen.has(schema)) return;
  seen.add(schema);
  const { def } = schema._zod;
  if ('shape' in def) for (const name of Object.keys(def.shape as object)) names.add(name);
  for (const part of partsOf(def)) collect(part, names, seen);
}

/** The schemas in the definition of one: of its keys, its items, its choices, what it wraps, or what it stands for. */
function partsOf(def: object): readonly z.core.$ZodType[] {
  const values = Object.entries(def).flatMap(([name, value]): readonly unknown[] => {
    if (name === 'getter') return [(value as () => unknown)()];
    if (name === 'shape') return Object.values(value as object);
    return Array.isArray(value) ? value : [value];
  });
  return values.filter(isSchema);
}

function isSchema(value: unknown): value is z.core.$ZodType {
  return typeof value === 'object' && value !== null && '_zod' in value;
}
