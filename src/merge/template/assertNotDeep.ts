/** Rejects a template whose blocks or subexpressions are nested too deeply for its parser. */
import { Fault } from '../../base/problems.js';

/** Our own templates need fewer than ten. */
const DEEPEST = 100;

const OPENING = /\{\{~?(?:#|\^\s*[^\s~}])|\(/g;
const CLOSING = /\{\{~?\/|\)/g;
const EITHER = new RegExp(`(${OPENING.source})|${CLOSING.source}|\\n`, 'g');

/** @throws Fault TEMPLATE_INVALID with the line at which it becomes too deep */
export function assertNotDeep(text: string, file: string): void {
  let [depth, line] = [0, 1];
  for (const [found, opening] of text.matchAll(EITHER)) {
    if (found === '\n') line += 1;
    else depth = opening === undefined ? Math.max(0, depth - 1) : depth + 1;
    if (depth > DEEPEST)
      throw new Fault('TEMPLATE_INVALID', `it is nested more than ${DEEPEST} levels deep`, {
        place: { file, line },
      });
  }
}
