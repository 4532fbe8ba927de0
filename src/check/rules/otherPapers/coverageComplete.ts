import { COVERAGE_PROGRAMS } from '../../rule/kinds.js';
import type { Rule } from '../../rule/rule.js';

export const coverageComplete: Rule = {
  id: 'NR-007',
  title: 'A coverage program says its term, its start, and what is covered.',
  severity: 'error',
  kinds: COVERAGE_PROGRAMS,
  basis: { source: 'practice', sure: 'none' },
  explanation:
    'The facts of the coverage are the sheet that an owner keeps; without them nobody knows what is promised. A term until a fixed day needs no start.',
  passes: { sample: 'support_program' },
  fails: {
    sample: 'support_program',
    campaign: { 'coverage.term': { years: 10, miles: 120000 } },
    finds: 'The coverage does not say when it begins.',
  },
  *check(checked) {
    const { coverage } = checked.campaign;
    if (coverage === undefined) {
      yield {
        message: 'The file has no coverage: say its term, its start, and what is covered.',
        path: 'kind',
      };
      return;
    }
    const written = JSON.stringify(coverage.term);
    if (/"(?:years|months|days)"/.test(written) && !written.includes('"from"'))
      yield { message: 'The coverage does not say when it begins.', path: 'coverage.term' };
  },
};
