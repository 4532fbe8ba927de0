/** Finds contradictions between the inspection, the parts and the op codes of a campaign. */

import type { Path } from '../../base/path.js';
import { whatItHas } from '../../base/text/nearest.js';
import type { Campaign } from '../schema/campaignSchema.js';
import { type Inconsistency, repeats } from './inconsistency.js';

export function findWorkIssues(campaign: Campaign): Inconsistency[] {
  const opCodes = campaign.op_codes.map((opCode) => opCode.code);
  return [
    ...inspectionIssues(campaign, opCodes),
    ...campaign.op_codes.flatMap((opCode, index) =>
      unknownNames(opCode.combined_with, opCodes, 'op_codes', ['op_codes', index, 'combined_with']),
    ),
    ...repeatedParts(campaign),
  ];
}

function inspectionIssues({ inspection, parts }: Campaign, opCodes: readonly string[]): Inconsistency[] {
  const numbers = parts.map((part) => part.number);
  const outcomes = inspection.map((outcome) => outcome.id);
  return inspection.flatMap((outcome, index) => {
    const path = ['inspection', index];
    return [
      ...unknownNames(outcome.op_codes, opCodes, 'op_codes', [...path, 'op_codes']),
      ...unknownNames(outcome.parts, numbers, 'parts', [...path, 'parts']),
      ...afterIssues(outcome, outcomes, [...path, 'after']),
    ];
  });
}

function afterIssues(
  { id, after }: Campaign['inspection'][number],
  outcomes: readonly string[],
  path: Path,
): Inconsistency[] {
  if (after === id) return [{ path, what: `${id} is this outcome itself; name the one that goes before it` }];
  return after === undefined || outcomes.includes(after)
    ? []
    : [unknownName(after, outcomes, 'inspection', path)];
}

/** A number with wildcards means several parts, and may appear in several rows. */
function repeatedParts({ parts }: Campaign): Inconsistency[] {
  return repeats(parts.map((part) => part.number))
    .filter(({ value }) => !value.includes('*'))
    .map(({ index, value }) => ({
      path: ['parts', index, 'number'],
      what: `the part ${value} appears twice; keep one row, with the quantity for one vehicle`,
    }));
}

function unknownNames(names: readonly string[], known: readonly string[], list: string, path: Path) {
  return names.flatMap((name, index) =>
    known.includes(name) ? [] : [unknownName(name, known, list, [...path, index])],
  );
}

function unknownName(name: string, known: readonly string[], list: string, path: Path): Inconsistency {
  return { path, what: `${name} is not in ${list}, ${whatItHas('which', name, known)}` };
}
