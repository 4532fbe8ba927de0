/** Gives papers the prescribed texts of this release, read when the first recall asks for them. */
import { readStatute, type Statute } from './readStatute.js';
import { type SpanishLabel, type StatuteMaker, statuteOf } from './statuteOf.js';

export interface StatuteSettings {
  /** Words of the Spanish envelope label, which only the workspace can give. */
  readonly spanishLabel?: SpanishLabel | undefined;
  readonly read?: () => Statute;
}

export function statuteMaker({ spanishLabel, read = readStatute }: StatuteSettings = {}): StatuteMaker {
  let statute: Statute | undefined;
  return (request) => {
    if (request.campaign.kind !== 'safety_recall') return undefined;
    statute ??= read();
    return statuteOf(statute, { ...request, spanishLabel });
  };
}
