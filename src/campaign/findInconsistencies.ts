/** A campaign of the right types comes in; what in it contradicts itself goes out, with places. */
import { findChartIssues } from './findChartIssues.js';
import { findTextIssues } from './findTextIssues.js';
import { type Inconsistency, repeats, yearIssues } from './inconsistency.js';
import { industryWindow } from './industryDate.js';
import type { Campaign } from './schema.js';
import type { Path, YamlIssue, YamlSource } from './source.js';
import type { DocumentId } from './values.js';

/** What the types alone cannot say. */
export function findInconsistencies(campaign: Campaign, source: YamlSource): readonly YamlIssue[] {
  const found = [
    ...linkedCodes(campaign),
    ...lineIssues(campaign),
    ...phaseIssues(campaign),
    ...findChartIssues(campaign),
    ...inspectionIssues(campaign),
    ...documentIssues(campaign),
    ...revisionIssues(campaign),
    ...repeatedIds(campaign),
  ];
  return [
    ...found.map(({ path, what }) => ({ place: source.placeOf(path), what })),
    ...findTextIssues(campaign, source),
  ];
}

function linkedCodes(campaign: Campaign): Inconsistency[] {
  const codes = [...campaign.linked.entries()];
  const own = codes.filter(([, code]) => code === campaign.code);
  return [
    ...own.map(([index, code]) => ({
      path: ['linked', index],
      what: `${code} is this campaign itself; name other campaigns`,
    })),
    ...repeats(campaign.linked).map(({ index, value }) => ({
      path: ['linked', index],
      what: `${value} is linked twice; keep one`,
    })),
  ];
}

function lineIssues(campaign: Campaign): Inconsistency[] {
  const lines = campaign.vehicles?.lines ?? [];
  return [
    ...lines.flatMap((line, index) => {
      const path = ['vehicles', 'lines', index];
      return [...yearIssues(line.model_years, [...path, 'model_years']), ...windowIssues(line, path)];
    }),
    ...repeats(lines.map((line) => line.name)).map(({ index, value }) => ({
      path: ['vehicles', 'lines', index, 'name'],
      what: `two lines are named "${value}"; give each its own name`,
    })),
  ];
}

function windowIssues(
  line: { production?: { from: string; to: string } | undefined },
  path: Path,
): Inconsistency[] {
  if (!line.production) return [];
  const window = industryWindow(line.production.from, line.production.to);
  if (!window || window.from <= window.to) return [];
  const what = `production ends (${line.production.to}) before it begins (${line.production.from})`;
  return [{ path: [...path, 'production'], what: `${what}; put the earlier date first` }];
}

function phaseIssues(campaign: Campaign): Inconsistency[] {
  const unmailed = campaign.phases.flatMap((phase, index) =>
    phase.available && phase.owner_mailing === undefined
      ? [
          {
            path: ['phases', index],
            what: `phase ${phase.number} is available and has no owner_mailing; give the month, such as 2023-07`,
          },
        ]
      : [],
  );
  const outOfOrder = campaign.phases.flatMap((phase, index) =>
    phase.number === index + 1
      ? []
      : [
          {
            path: ['phases', index, 'number'],
            what: `phases are numbered 1, 2, 3 in their order; number this one ${index + 1}`,
          },
        ],
  );
  return [...unmailed, ...outOfOrder, ...linePhaseIssues(campaign)];
}

/** Without a chart each line says its phase. */
function linePhaseIssues(campaign: Campaign): Inconsistency[] {
  const numbers = campaign.phases.map((phase) => phase.number);
  const names = numbers.join(', ') || 'none';
  return (campaign.vehicles?.lines ?? []).flatMap((line, index) => {
    const path = ['vehicles', 'lines', index];
    if (line.phase !== undefined && !numbers.includes(line.phase)) {
      const what = `phase ${line.phase} is not named in phases, which has ${names}`;
      return [{ path: [...path, 'phase'], what }];
    }
    if (line.phase !== undefined || numbers.length === 0 || campaign.chart) return [];
    return [{ path, what: `"${line.name}" belongs to no phase; give its phase (${names}), or a chart` }];
  });
}

function inspectionIssues(campaign: Campaign): Inconsistency[] {
  const opCodes = campaign.op_codes.map((opCode) => opCode.code);
  const parts = campaign.parts.map((part) => part.number);
  const outcomes = campaign.inspection.map((outcome) => outcome.id);
  return [
    ...campaign.inspection.flatMap((outcome, index) => [
      ...unknownNames(outcome.op_codes, opCodes, 'op_codes', ['inspection', index, 'op_codes']),
      ...unknownNames(outcome.parts, parts, 'parts', ['inspection', index, 'parts']),
      ...(outcome.after === undefined || outcomes.includes(outcome.after)
        ? []
        : [unknownName(outcome.after, outcomes, 'inspection', ['inspection', index, 'after'])]),
    ]),
    ...campaign.op_codes.flatMap((opCode, index) =>
      unknownNames(opCode.combined_with, opCodes, 'op_codes', ['op_codes', index, 'combined_with']),
    ),
  ];
}

function unknownNames(names: readonly string[], known: readonly string[], list: string, path: Path) {
  return names.flatMap((name, index) =>
    known.includes(name) ? [] : [unknownName(name, known, list, [...path, index])],
  );
}

function unknownName(name: string, known: readonly string[], list: string, path: Path): Inconsistency {
  const names = known.length === 0 ? 'nothing' : known.join(', ');
  return { path, what: `${name} does not stand in ${list}, which has ${names}` };
}

/** A document that is named needs its text, here or in a linked campaign. */
function documentIssues(campaign: Campaign): Inconsistency[] {
  const named = [
    ...campaign.package.map((document, index) => ({ document, path: ['package', index] })),
    ...campaign.enclosures.map((document, index) => ({ document, path: ['enclosures', index] })),
  ];
  return named.flatMap(({ document, path }) => {
    const text = TEXT_OF[document];
    if (text === undefined || campaign[text] !== undefined || campaign.linked.length > 0) return [];
    return [{ path, what: `${document} has no text here; give ${text}, or link the campaign that has it` }];
  });
}

const TEXT_OF: Partial<Record<DocumentId, keyof Campaign>> = {
  'owner-letter': 'owner_letter',
  'csp-sheet': 'sheet',
  'owner-faq': 'owner_faq',
  'reimbursement-checklist': 'reimbursement',
  'dealer-letter': 'dealer_letter',
  'dealer-faq': 'dealer_faq',
  'disclosure-form': 'disclosure',
  envelope: 'envelope',
};

function revisionIssues(campaign: Campaign): Inconsistency[] {
  return campaign.revisions.flatMap((revision, index) => {
    const newer = campaign.revisions[index - 1];
    if (newer === undefined || revision.date < newer.date) return [];
    const what = `revisions stand newest first; ${revision.date} is not before ${newer.date}`;
    return [{ path: ['revisions', index, 'date'], what }];
  });
}

function repeatedIds(campaign: Campaign): Inconsistency[] {
  const sections = (campaign.dealer_letter?.groups ?? []).flatMap((group, g) =>
    group.sections.map((section, s) => ({
      id: section.id,
      path: ['dealer_letter', 'groups', g, 'sections', s, 'id'],
    })),
  );
  const owner = (campaign.owner_letter?.sections ?? []).map((section, s) => ({
    id: section.id,
    path: ['owner_letter', 'sections', s, 'id'],
  }));
  const asked = (['dealer_faq', 'owner_faq'] as const).map((faq) =>
    (campaign[faq]?.questions ?? []).map((question, q) => ({
      id: question.id,
      path: [faq, 'questions', q, 'id'],
    })),
  );
  return [sections, owner, ...asked].flatMap((ids) =>
    repeats(ids.map(({ id }) => id)).map(({ index, value }) => ({
      path: ids[index]?.path ?? [],
      what: `the id ${value} stands twice; each needs its own`,
    })),
  );
}
