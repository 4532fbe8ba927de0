/** Chooses the phases that a batch mails, by the notice. */
import { Fault } from '../../../base/problems.js';
import type { PhaseRule } from '../../../select/judge/selectionRules.js';
import type { Mailing } from '../mailing.js';

/** Phases are left out of the interim notice once their remedy is available, and of the remedy notice until then. */
export function phaseRule(mailing: Mailing, wanted: number | undefined): PhaseRule {
  const { name, phases, notice } = mailing;
  const needs = NEEDS[notice?.kind ?? ''];
  if (wanted !== undefined) {
    const phase = phases.find(({ number }) => number === wanted);
    if (phase === undefined) throw new Fault('PHASE_UNKNOWN', `${name} has no phase ${wanted}`);
    if (needs !== undefined && phase.available !== needs)
      throw wrongTime(needs, `phase ${wanted} of ${name}`);
    return { kind: 'one', phase: wanted };
  }
  if (needs === undefined) return { kind: 'all' };
  if (phases.length === 0) {
    if (mailing.available !== needs) throw wrongTime(needs, name);
    return { kind: 'all' };
  }
  const numbers = phases.filter(({ available }) => available === needs).map(({ number }) => number);
  if (!needs && numbers.length === 0) throw wrongTime(needs, `every phase of ${name}`);
  return { kind: needs ? 'available' : 'awaiting', phases: numbers };
}

/** Whether a notice needs a remedy that is available; any other notice goes out at any time. */
const NEEDS: Readonly<Record<string, boolean>> = { remedy: true, interim: false };

function wrongTime(needs: boolean, which: string): Fault {
  return needs
    ? new Fault('PHASE_UNAVAILABLE', `the remedy of ${which} is not available yet`)
    : new Fault('PHASE_AVAILABLE', `the remedy of ${which} is available: there is no interim notice to mail`);
}
