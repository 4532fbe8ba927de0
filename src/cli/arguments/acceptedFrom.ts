/** Reads what a batch is made in spite of: `open-points=counsel agreed on March 3`. */
import { Fault } from '../../base/problems.js';
import { shortValue } from '../../base/text/shortened.js';

/** The reasons by what they are for. Throws USAGE for one without a reason, or given twice. */
export function acceptedFrom(written: readonly string[] = []): Readonly<Record<string, string>> {
  const accepted: Record<string, string> = {};
  for (const each of written) {
    const equals = each.indexOf('=');
    const id = each.slice(0, equals);
    const reason = each.slice(equals + 1).trim();
    if (equals < 1 || reason === '')
      throw new Fault('USAGE', `--accept ${shortValue(each)} has no reason`, {
        hint: 'write --accept open-points=REASON, or the id of a rule: --accept SR-018=REASON',
      });
    if (Object.hasOwn(accepted, id)) throw new Fault('USAGE', `--accept ${id} is given twice`);
    accepted[id] = reason;
  }
  return accepted;
}
