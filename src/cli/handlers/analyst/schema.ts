/** Prints the JSON Schema of a file of the workspace, or the part of it at a path. */
import { editorSchema } from '../../../campaign/schema/json/editorSchema.js';
import type { FileKind } from '../../../campaign/schema/json/jsonSchema.js';
import type { Session } from '../../terminal/session.js';

interface SchemaArguments {
  readonly file: FileKind;
  readonly path?: string | undefined;
}

export function schema({ terminal }: Session, { file, path }: SchemaArguments): void {
  terminal.out(`${JSON.stringify(editorSchema(file, path), null, 2)}\n`);
}
