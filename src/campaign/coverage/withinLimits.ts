/** Decides zone and phase of a vehicle that belongs to a line. */
import type { Coverage, Division } from '../../shapes/coverage.js';
import type { Subject } from '../conditions/subject.js';
import type { Campaign } from '../schema/campaignSchema.js';
import type { LineFound } from './compileLines.js';
import { firstThatFits, type Limits } from './limits.js';

/** In this order: the condition of all lines, then the zone, then the phase. */
export function withinLimits(
  found: LineFound,
  subject: Subject,
  limits: Limits,
  { code }: Campaign,
): Coverage {
  const inside = limits.all === undefined || limits.all.ask(subject);
  if (inside !== true)
    return { kind: 'not_covered', missing: inside === false ? undefined : limits.all?.unknownIn(subject) };
  return divided(found, subject, limits, code);
}

/** The zone and the phase of a vehicle that is in the population. */
export function divided(found: LineFound, subject: Subject, limits: Limits, code: string): Coverage {
  const zone = subject.zone === undefined ? firstThatFits(limits.zones, subject) : limits.named(subject.zone);
  if ('missing' in zone) return { kind: 'not_covered', missing: zone.missing };
  if (limits.zones.length > 0 && zone.key === undefined) return { kind: 'not_covered', division: 'none' };
  const division = divisionOf(limits, subject);
  if (zone.key !== undefined && zone.key.code !== code)
    return { kind: 'other_code', code: zone.key.code, zone: zone.key.id, division };
  const zoned = { ...subject, zone: zone.key?.id, code };
  const phase = found.phase === undefined ? firstThatFits(limits.phases, zoned) : { key: found.phase };
  if ('missing' in phase) return { kind: 'not_covered', missing: phase.missing };
  return { kind: 'covered', line: found.line, phase: phase.key, zone: zone.key?.id, division };
}

/** Precedence decides where several zones claim a vehicle; a population file that names the zone has decided it. */
function divisionOf({ zones }: Limits, subject: Subject): Division | undefined {
  if (zones.length === 0) return undefined;
  if (subject.zone !== undefined) return 'one';
  return zones.filter(({ ask }) => ask(subject) === true).length > 1 ? 'several' : 'one';
}
