/** What became of the approval of a paper. */
import { formatDay } from '../../base/facts/formatFact.js';
import type { Approval } from '../../campaign/schema/approvalSchema.js';
import type { Language } from '../../shapes/units.js';

/** What is approved at once: all variants of a document in one language. */
export interface Approvable {
  readonly document: string;
  /** Id. */
  readonly notice: string;
  readonly language: Language;
}

export interface ApprovalState extends Approvable {
  /** The newest. */
  readonly approval: Approval | undefined;
  /** `void`: the paper has changed since. */
  readonly state: 'stands' | 'void' | 'none';
  /** Name of the follow-up, for a paper of one. */
  readonly followUp?: string;
}

/** `owner-letter (interim, es)`. */
export function nameOfApprovable({ document, notice, language }: Approvable): string {
  const marks = [...(notice === 'remedy' ? [] : [notice]), ...(language === 'en' ? [] : [language])];
  return marks.length === 0 ? document : `${document} (${marks.join(', ')})`;
}

/** `Ruth Okonedo approved owner-letter on March 2, 2026, and it has changed since.` */
export function stateSentence(state: ApprovalState): string {
  const { approval } = state;
  const name = `${nameOfApprovable(state)}${state.followUp === undefined ? '' : ` of follow-up ${state.followUp}`}`;
  if (approval === undefined) return `Nobody has approved ${name}.`;
  const given = `${approval.by} approved ${name} on ${formatDay(approval.at.slice(0, 10), 'en')}`;
  return state.state === 'void' ? `${given}, and it has changed since.` : `${given}.`;
}
