/** Writes what is wrong with rows of a table, for a terminal. */
import { formatPlace, type Problem } from '../../base/problems.js';
import { shortValue } from '../../base/text/shortened.js';

/** A line and a hint for each. */
export const problemLines = (problems: readonly Problem[]): string =>
  problems
    .map(({ source, line, column, code, value, hint }) => {
      const place = formatPlace({ file: source, line, field: column === '' ? undefined : column });
      return `${place}  ${code}  "${shortValue(value)}"\n  hint: ${hint}\n`;
    })
    .join('');
