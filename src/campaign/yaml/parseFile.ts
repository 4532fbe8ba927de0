/** Checks YAML text against a schema, and reports everything wrong in one Fault. */
import type { z } from 'zod';
import { CODES, type Code, Fault, formatPlace } from '../../base/problems.js';
import { jsonSchemaOf } from '../schema/json/jsonSchema.js';
import { knownKeys } from '../schema/json/keysAt.js';
import { explainIssue } from './explainIssue.js';
import { readYaml, type YamlIssue, type YamlSource } from './readYaml.js';

export interface TextFile {
  /** Name for messages, such as `campaigns/23LJ01.yaml`. */
  readonly file: string;
  readonly text: string;
}

/** Looks for what the types alone cannot say. */
export type Consistency<T> = (value: T, source: YamlSource) => readonly YamlIssue[];

/** The value of a file, or a Fault of the code given that names all issues, each with its place. */
export function parseFile<S extends z.ZodType>(
  schema: S,
  input: TextFile,
  code: Code,
  consistency: Consistency<z.infer<S>> = () => [],
): z.infer<S> {
  const source = readYaml(input.file, input.text);
  assertNone(source.issues, code);
  const parsed = schema.safeParse(source.value ?? {});
  if (!parsed.success) {
    const known = jsonSchemaOf(schema);
    const issues = parsed.error.issues.flatMap((issue) =>
      explainIssue(issue, source, (path) => knownKeys(known, path)),
    );
    throw faultOf(issues, code);
  }
  assertNone(consistency(parsed.data, source), code);
  return parsed.data;
}

function assertNone(issues: readonly YamlIssue[], code: Code): void {
  if (issues.length > 0) throw faultOf(issues, code);
}

/** One Fault for all issues, in the order of the file; its place is that of the first. */
function faultOf(issues: readonly YamlIssue[], code: Code): Fault {
  const [first, ...others] = [...issues].sort(byPlace);
  const message = `${first?.what ?? ''}${others.map(furtherIssue).join('')}`;
  return new Fault(first?.code ?? code, message, { place: first?.place, hint: first?.hint });
}

/** One that has a code of its own, or a hint, says it. */
function furtherIssue({ place, what, code, hint }: YamlIssue): string {
  const named = code === undefined ? '' : `${code}  `;
  const advice = hint ?? (code === undefined ? undefined : CODES[code].hint);
  return `\n${formatPlace(place)}  ${named}${what}${advice === undefined ? '' : `\n  hint: ${advice}`}`;
}

function byPlace(a: YamlIssue, b: YamlIssue): number {
  const lines = (a.place.line ?? 0) - (b.place.line ?? 0);
  return lines === 0 ? (a.place.column ?? 0) - (b.place.column ?? 0) : lines;
}
