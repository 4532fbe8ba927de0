/** Reads the values of a form from a file: lines of `name=value`, or a map in YAML or JSON. */
import { isMap, isScalar, parseDocument } from 'yaml';
import { Fault } from '../../base/problems.js';

const LINE = /^\s*[a-z][a-z0-9_]*\s*=/;
const LEFT_OUT = /^\s*(#.*)?$/;

/**
 * Each value as `name=value`, written as in the file: a ZIP Code keeps its zeros.
 *
 * @throws Fault FIELD_INVALID for a file that is neither, or a value that is not one text
 */
export function readFormValues(file: string, text: string): readonly string[] {
  const lines = text.split(/\r?\n/).filter((line) => !LEFT_OUT.test(line));
  if (lines.every((line) => LINE.test(line))) return lines.map((line) => line.trim());
  const document = parseDocument(text, { schema: 'failsafe', prettyErrors: false, logLevel: 'error' });
  const { contents, errors } = document;
  if (errors.length > 0 || !isMap(contents))
    throw refused(file, 'it is neither lines of name=value nor a map');
  return contents.items.map(({ key, value }) => {
    if (isScalar(key) && isScalar(value)) return `${key.value}=${value.value ?? ''}`;
    throw refused(file, 'each value of it is one text');
  });
}

function refused(file: string, why: string): Fault {
  return new Fault('FIELD_INVALID', `the values of the form cannot be read: ${why}`, {
    place: { file },
    hint: 'write one value a line, as name=Ana Buyer, or a map in YAML or JSON',
  });
}
