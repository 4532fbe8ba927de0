/** Collects every key that campaign, brand and follow-up files may have, at any depth. */
import { brandJsonSchema, campaignJsonSchema, followUpJsonSchema } from './jsonSchema.js';

export function schemaNames(): ReadonlySet<string> {
  const names = new Set<string>();
  collect(campaignJsonSchema(), names);
  collect(brandJsonSchema(), names);
  collect(followUpJsonSchema(), names);
  return names;
}

function collect(schema: unknown, names: Set<string>): void {
  if (typeof schema !== 'object' || schema === null) return;
  for (const [key, below] of Object.entries(schema)) {
    if (key === 'properties') for (const name of Object.keys(below)) names.add(name);
    collect(below, names);
  }
}
