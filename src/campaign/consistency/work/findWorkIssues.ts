/** Finds contradictions between the inspection, the parts and the op codes of a campaign. */

import type { Path } from '../../../base/path.js';
import { whatItHas } from '../../../base/text/nearest.js';
import type { Campaign } from '../../schema/campaignSchema.js';
import { type Inconsistency, repeats } from '../inconsistency.js';

export function findWorkIssues(campaign: Campaign): Inconsistency[] {
  const opCodes = campaign.op_codes.map((opCode) => opCode.code);
  return [
    ...inspectionIssues(campaign, opCodes),
    ...campaign.op_codes.flatMap((opCode, index) =>
      unknownNames(opCode.combined_with, opCodes, 'op_codes', ['op_codes', index, 'combined_with']),
    ),
    ...repeatedParts(campaign),
    ...opCodeIssues(campaign, opCodes),
    ...partIssues(campaign),
  ];
}

function inspectionIssues(campaign: Campaign, opCodes: readonly string[]): Inconsistency[] {
  const { inspection, interim_work, linked } = campaign;
  const outcomes = inspection.map((outcome) => outcome.id);
  return [
    ...inspection.flatMap((outcome, index) => {
      const path = ['inspection', index];
      const { paid_under: payer } = outcome;
      return [
        ...(payer === undefined || linked.includes(payer)
          ? []
          : [unknownName(payer, linked, 'linked', [...path, 'paid_under'])]),
        ...workIssues(outcome, payer === undefined ? opCodes : undefined, campaign, path),
        ...afterIssues(outcome, outcomes, [...path, 'after']),
        ...visitIssues(outcome, [...path, 'completes']),
      ];
    }),
    ...interim_work.flatMap((work, index) => workIssues(work, opCodes, campaign, ['interim_work', index])),
  ];
}

/** Without op codes, another campaign's file lists them. */
function workIssues(
  work: Pick<Campaign['inspection'][number], 'op_codes' | 'parts' | 'table'>,
  opCodes: readonly string[] | undefined,
  { parts, tables }: Campaign,
  path: Path,
): Inconsistency[] {
  const numbers = parts.map((part) => part.number);
  const ids = Object.keys(tables);
  return [
    ...(opCodes === undefined ? [] : unknownNames(work.op_codes, opCodes, 'op_codes', [...path, 'op_codes'])),
    ...unknownNames(work.parts, numbers, 'parts', [...path, 'parts']),
    ...(work.table === undefined || ids.includes(work.table)
      ? []
      : [unknownName(work.table, ids, 'tables', [...path, 'table'])]),
  ];
}

function visitIssues({ completes, visits = 1 }: Campaign['inspection'][number], path: Path): Inconsistency[] {
  if (completes !== 'after_last_visit' || visits > 1) return [];
  return [{ path, what: 'speaks of a last visit, and there is one; give visits: 2, or true' }];
}

function opCodeIssues(
  { op_codes, services, beside, claim }: Campaign,
  opCodes: readonly string[],
): Inconsistency[] {
  return [
    ...op_codes.flatMap(({ alias_of, claim: own }, index) => [
      ...(alias_of === undefined || opCodes.includes(alias_of)
        ? []
        : [unknownName(alias_of, opCodes, 'op_codes', ['op_codes', index, 'alias_of'])]),
      ...fieldIssues(own, beside.claim_fields, ['op_codes', index, 'claim']),
    ]),
    ...fieldIssues(claim?.fields ?? {}, beside.claim_fields, ['claim', 'fields']),
    ...repeatedOpCodes(op_codes),
    ...services.flatMap(({ op_code }, index) =>
      op_code === undefined || opCodes.includes(op_code)
        ? []
        : [unknownName(op_code, opCodes, 'op_codes', ['services', index, 'op_code'])],
    ),
  ];
}

/** One code may stand in several rows that hold on different days. */
function repeatedOpCodes(rows: Campaign['op_codes']): Inconsistency[] {
  return rows.flatMap(({ code, valid, when }, index) => {
    const before = rows
      .slice(0, index)
      .find((other) => other.code === code && when === undefined && overlap(other.valid, valid));
    if (before === undefined) return [];
    const what = `the op code ${code} appears twice for the same days; keep one row, or give each its days in valid`;
    return [{ path: ['op_codes', index, 'code'], what }];
  });
}

type Days = Campaign['op_codes'][number]['valid'];

function overlap(a: Days, b: Days): boolean {
  return (a?.from ?? '') <= (b?.to ?? '9') && (b?.from ?? '') <= (a?.to ?? '9');
}

function fieldIssues(
  fields: Readonly<Record<string, string>>,
  known: readonly string[] | undefined,
  path: Path,
): Inconsistency[] {
  if (known === undefined) return [];
  return Object.keys(fields).flatMap((name) =>
    known.includes(name) ? [] : [unknownName(name, known, 'claim_fields of the brand', [...path, name])],
  );
}

function partIssues({ parts }: Campaign): Inconsistency[] {
  const numbers = parts.map(({ number }) => number);
  return parts.flatMap(({ instead_of }, index) =>
    instead_of === undefined || numbers.includes(instead_of)
      ? []
      : [unknownName(instead_of, numbers, 'parts', ['parts', index, 'instead_of'])],
  );
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
