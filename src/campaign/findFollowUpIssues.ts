/** A follow-up of the right types comes in; what in it contradicts itself goes out, with places. */
import { findFollowUpTextIssues } from './findTextIssues.js';
import type { FollowUp } from './followUpSchema.js';
import { type Inconsistency, repeats } from './inconsistency.js';
import type { YamlIssue, YamlSource } from './source.js';

export function findFollowUpIssues(
  followUp: Omit<FollowUp, 'name'>,
  source: YamlSource,
): readonly YamlIssue[] {
  return [
    ...repeated(followUp).map(({ path, what }) => ({ place: source.placeOf(path), what })),
    ...findFollowUpTextIssues(followUp, source),
  ];
}

function repeated({ campaigns, audiences, dealer_letter }: Omit<FollowUp, 'name'>): Inconsistency[] {
  const ids = audiences.map(({ id }) => id);
  const sections = dealer_letter.sections.map(({ id }) => id);
  return [
    ...repeats(campaigns).map(({ index, value }) => ({
      path: ['campaigns', index],
      what: `${value} stands twice; keep one`,
    })),
    ...repeats(ids).map(({ index, value }) => ({
      path: ['audiences', index, 'id'],
      what: `the audience ${value} stands twice; give each its own id`,
    })),
    ...repeats(sections).map(({ index, value }) => ({
      path: ['dealer_letter', 'sections', index, 'id'],
      what: `the id ${value} stands twice; each needs its own`,
    })),
  ];
}
