/** Puts together the values of a form: those of `--set-file`, then those of `--set`, which win. */
import { nodeFiles } from '../../base/files/nodeFiles.js';
import { readFormValues } from '../../campaign/yaml/readFormValues.js';

/** Other users of the machine see the arguments of a process, and not what a file holds. */
export interface FormValueOptions {
  readonly set: readonly string[];
  readonly setFile?: string | undefined;
}

/** `name=value` each. @throws Fault FILE_UNREADABLE or FIELD_INVALID */
export function formValues({ set, setFile }: FormValueOptions): readonly string[] {
  if (setFile === undefined) return set;
  return [...readFormValues(setFile, nodeFiles.readText(setFile)), ...set];
}
