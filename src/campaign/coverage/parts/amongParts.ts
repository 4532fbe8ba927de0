/** Says which of the campaigns that divide a population has a vehicle: the first that covers it. */
import type { Coverage, CoverageFacts, CoverageOf, Division } from '../../../shapes/coverage.js';
import type { Vehicle } from '../../../shapes/records.js';

export interface Part {
  readonly code: string;
  /** What its own file says, as if it stood alone. */
  readonly coverageOf: CoverageOf;
  /** Whether one of its lines has the vehicle, whatever else it asks; with a population file the lines only name what is in it. */
  readonly hasLine: HasLine;
}

type HasLine = (vin: string, vehicle: Vehicle, facts: CoverageFacts) => boolean;

/**
 * The answer of one of them. Where an earlier one may cover the vehicle, nobody knows its code. A vehicle that only one of
 * their lines has is in the population, and in none of its parts.
 *
 * @param own place of the one that is asked
 */
export function amongParts(parts: readonly Part[], own: number): CoverageOf {
  return (vin, vehicle, facts = {}) => {
    const answers = parts.map(({ coverageOf }) => coverageOf(vin, vehicle, facts));
    const first = answers.findIndex(({ kind }) => kind === 'covered');
    const answer = answers[own] ?? NOT_COVERED;
    if (first < 0) return uncovered(answer, answers, () => hasLine(parts, vin, vehicle, facts));
    const division = divisionOf(answers);
    const doubt = answers.slice(0, own).find(mayCover);
    if (answer.kind === 'covered' && first === own)
      return doubt === undefined ? { ...answer, division } : { kind: 'not_covered', missing: doubt.missing };
    if (mayCover(answer) && own < first) return answer;
    return { kind: 'other_code', code: parts[first]?.code ?? '', division };
  };
}

const NOT_COVERED: Coverage = { kind: 'not_covered' };

type Doubtful = Extract<Coverage, { kind: 'not_covered' }>;

const mayCover = (answer: Coverage): answer is Doubtful =>
  answer.kind === 'not_covered' && answer.missing !== undefined;

function uncovered(answer: Coverage, all: readonly Coverage[], inPopulation: () => boolean): Coverage {
  if (answer.kind !== 'not_covered' || all.some(mayCover) || !inPopulation()) return answer;
  return { ...answer, division: 'none' };
}

const divisionOf = (answers: readonly Coverage[]): Division =>
  answers.filter(({ kind }) => kind === 'covered').length > 1 ? 'several' : 'one';

function hasLine(parts: readonly Part[], ...asked: Parameters<HasLine>): boolean {
  return parts.some((part) => part.hasLine(...asked));
}
