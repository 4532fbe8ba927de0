/** A campaign of the right types comes in; what in it contradicts itself goes out, with places. */
import { findChartIssues } from './findChartIssues.js';
import { findDocumentIssues } from './findDocumentIssues.js';
import { findTextIssues } from './findTextIssues.js';
import { findVehicleIssues } from './findVehicleIssues.js';
import { type Inconsistency, repeats } from './inconsistency.js';
import type { Campaign } from './schema.js';
import type { Path, YamlIssue, YamlSource } from './source.js';

/** What the types alone cannot say. */
export function findInconsistencies(campaign: Campaign, source: YamlSource): readonly YamlIssue[] {
  const found = [
    ...linkedCodes(campaign),
    ...repeatedRegions(campaign),
    ...findVehicleIssues(campaign),
    ...findChartIssues(campaign),
    ...inspectionIssues(campaign),
    ...findDocumentIssues(campaign),
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

function repeatedRegions({ regions }: Campaign): Inconsistency[] {
  return repeats(regions).map(({ index, value }) => ({
    path: ['regions', index],
    what: `${value} stands twice; keep one`,
  }));
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
