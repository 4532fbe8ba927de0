/** Tells an analyst what of the files is still to be decided, and what is assumed. */
import { type Fault, formatFault } from '../../base/problems.js';
import { plural } from '../../base/text/plural.js';
import type { Standing } from '../../campaign/workspace/standing.js';

/** What the files may say and most likely do not mean. */
export function warningText(warnings: readonly Fault[]): string {
  return warnings.map((each) => `warning: ${formatFault(each)}\n`).join('');
}

/** Empty where everything is settled. */
export function standingText(files: readonly Standing[]): string {
  return files.flatMap((file) => [...openLines(file), ...assumedLines(file)]).join('');
}

function openLines({ name, open }: Standing): readonly string[] {
  if (open.length === 0) return [];
  return [
    `${name}: ${plural(open.length, 'open point')}; a batch needs --accept open-points=REASON\n`,
    ...open.map((point) => `  ${point}\n`),
  ];
}

function assumedLines({ name, assumed }: Standing): readonly string[] {
  if (assumed.length === 0) return [];
  // The reasons are paragraphs, which the file and the summary of a batch have.
  return [
    `${name}: ${plural(assumed.length, 'fact')} assumed: ${assumed.map(({ path }) => path).join(', ')}\n`,
  ];
}
