/** Asks the rules of the documents that a batch prints, and of the batch itself, and refuses an error that nobody accepted. */
import { Fault } from '../../base/problems.js';
import { checkCampaign } from '../../check/engine/checkCampaign.js';
import { type Finding, joinedReports, type Report } from '../../check/engine/finding.js';
import type { Made } from '../../check/papers/madePapers.js';
import { sampleValues } from '../../shapes/recordValues.js';
import { representative, withVehicleOf } from '../plan/representative.js';
import type { BatchRun } from './batchRun.js';
import type { PieceVariants } from './pieceVariants.js';
import { selectedMailing } from './selectedMailing.js';
import type { TextReport } from './textReport.js';

/**
 * What the rules found, suppressed findings and accepted errors included. Rules of language that need a dictionary are
 * not asked.
 *
 * @throws Fault RULE_BROKEN for an error that is neither suppressed in its file nor accepted; and those of reading the files
 */
export async function heedRules(
  run: BatchRun,
  variants: PieceVariants,
  texts: TextReport | undefined,
): Promise<Report> {
  const { plan, context } = run;
  const { RULES } = await import('../../check/rules/allRules.js');
  const { workspace, files } = context.ruled;
  const selected = selectedMailing(run, variants, texts);
  const made = madeOf(run, variants);
  const notices = plan.notice === undefined ? ['remedy'] : [plan.notice];
  const report = joinedReports(
    files.map((campaign, index) =>
      checkCampaign({
        workspace,
        campaign,
        fonts: context.fonts,
        rules: RULES,
        documents: plan.documents,
        made,
        notices,
        // what a batch selects is told once, whatever number of campaigns it mails
        selected: index === 0 ? selected : undefined,
      }),
    ),
  );
  const refused = report.findings.filter(
    ({ rule, severity }) => severity === 'error' && !Object.hasOwn(plan.accepted, rule),
  );
  if (refused.length > 0) throw broken(refused);
  return report;
}

/** Each variant once, laid out for an invented owner. */
function madeOf({ context, letters }: BatchRun, variants: PieceVariants): readonly Made[] {
  const { mailing, source } = context;
  const invented = representative(mailing, undefined, letters.conditions);
  const distinct = new Set([...variants.values()].flatMap((set) => set.variants));
  return [...distinct].map((variant) => ({
    source,
    variant,
    compose: () => letters.letter(variant, sampleValues(withVehicleOf(mailing, invented, variant.facets))),
  }));
}

function broken(findings: readonly Finding[]): Fault {
  const [first] = findings;
  const ids = [...new Set(findings.map(({ rule }) => rule))];
  const told = findings.map(({ rule, message }) => `${rule}: ${message}`).join(' ');
  return new Fault('RULE_BROKEN', told, {
    ...(first === undefined ? {} : { place: first.place }),
    hint: `correct the file, or accept it: ${ids.map((id) => `--accept ${id}=REASON`).join(' ')}; noticepress check --explain ${ids[0]} says why`,
  });
}
