/** Prints the JSON Schema of a campaign, brand, or follow-up file. */
import {
  brandJsonSchema,
  campaignJsonSchema,
  followUpJsonSchema,
} from '../../../campaign/schema/jsonSchema.js';
import type { Session } from '../../terminal/session.js';

const SCHEMAS = {
  campaign: campaignJsonSchema,
  brand: brandJsonSchema,
  'follow-up': followUpJsonSchema,
} as const;

interface SchemaArguments {
  readonly file: keyof typeof SCHEMAS;
}

export function schema({ terminal }: Session, { file }: SchemaArguments): void {
  terminal.out(`${JSON.stringify(SCHEMAS[file](), null, 2)}\n`);
}
