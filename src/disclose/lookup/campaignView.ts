/** Puts what a campaign, or a follow-up, says of a VIN into plain data. */
import type { CoverageExplanation } from '../../campaign/coverage/explain/explainCoverage.js';
import type { Campaign } from '../../campaign/schema/campaignSchema.js';
import type { FollowUp } from '../../campaign/schema/followUpSchema.js';
import type { Workspace } from '../../campaign/workspace/openWorkspace.js';
import { formLanguages } from '../permission/formLanguages.js';
import type { Refusal } from '../permission/ruling.js';
import type { Answer } from './answerOf.js';
import type { LookedUpCampaign, LookedUpFollowUp, LookedUpForm } from './lookedUp.js';
import { remedyAnswer } from './remedyState.js';
import { stepOf } from './stepOf.js';

export function campaignView(answer: Answer, workspace: Pick<Workspace, 'brandOf'>): LookedUpCampaign {
  const { campaign, covered, explanation, phase, state } = answer;
  const { code, kind, program, title, phases } = campaign;
  return {
    code,
    kind,
    program: program.en,
    title: title.en,
    brand: workspace.brandOf(campaign).name,
    agency_numbers: answer.agencyNumbers,
    notices: answer.notices,
    covered,
    why: whyOf(explanation),
    open: covered !== false && state !== 'done',
    phase: phase === undefined ? null : { number: phase.number, of: phases.length, name: phase.name.en },
    remedy: remedyAnswer(state),
    state,
    expected: expectedOf(answer),
    owner_actions: actionsOf(campaign),
    step: stepOf(answer),
    form: formOf(answer),
  };
}

function whyOf(explanation: CoverageExplanation): string {
  if (explanation.kind === 'not_covered') return explanation.why;
  const { line, decidedBy } = explanation;
  return `${line === '' ? 'it' : line} ${GROUNDS[decidedBy]}`.trim();
}

const GROUNDS = {
  chart: 'is in its month chart',
  table: 'is among its vehicles',
  vin_list: 'is on its list of VINs',
  population_file: 'is in its population file',
} as const;

function expectedOf({ campaign, phase, state }: Answer): string | null {
  if (state === 'done' || state === 'available' || state === 'none') return null;
  return (phase?.remedy_from ?? campaign.remedy_from)?.printed.en ?? null;
}

function actionsOf({ owner_actions: actions = [] }: Campaign): LookedUpCampaign['owner_actions'] {
  return actions.map(({ severity, headline, text }) => ({
    severity,
    headline: headline?.en ?? null,
    text: text?.en ?? null,
  }));
}

/** What a dealer's word can complete. */
const MISSING: readonly Refusal['code'][] = ['DISCLOSURE_INCOMPLETE'];

function formOf({ campaign, covered, ruling }: Answer): LookedUpForm | null {
  if (campaign.disclosure === undefined || covered === false) return null;
  const reasons = ruling.kind === 'refused' ? ruling.reasons : [];
  return {
    may_sign: reasons.length === 0,
    languages: formLanguages(campaign),
    reasons,
    can_be_completed: reasons.length > 0 && reasons.every(({ code }) => MISSING.includes(code)),
  };
}

/** @param views of all campaigns of the workspace */
export function followUpView(
  { name, date, subject, campaigns }: FollowUp,
  views: readonly LookedUpCampaign[],
): LookedUpFollowUp {
  const its = views.filter(({ code }) => campaigns.includes(code));
  const open = its.filter((each) => each.open && each.covered === true).map(({ code }) => code);
  const why = open.length > 0 ? `${open.join(', ')} open` : 'none of its campaigns is open on it';
  return { name, date, subject: subject.en, open, covered: open.length > 0, why };
}
