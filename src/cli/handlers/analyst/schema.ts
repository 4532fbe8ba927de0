/** Prints the JSON Schema of a file of the workspace, or the part of it at a path. */
import { type FileKind, fileJsonSchema } from '../../../campaign/schema/json/jsonSchema.js';
import { schemaPart } from '../../../campaign/schema/json/schemaPart.js';
import type { Session } from '../../terminal/session.js';

interface SchemaArguments {
  readonly file: FileKind;
  readonly path?: string | undefined;
}

export function schema({ terminal }: Session, { file, path }: SchemaArguments): void {
  const printed = path === undefined ? fileJsonSchema(file) : schemaPart(file, path);
  terminal.out(`${JSON.stringify(printed, null, 2)}\n`);
}
