/** Tells what `check` found, as a table for people or as JSON for a program. */
import { type Fault, formatPlace, type Place } from '../../base/problems.js';
import { plural } from '../../base/text/plural.js';
import type { Finding, Fix, Report } from '../../check/engine/finding.js';
import { SEVERITIES, type Severity } from '../../check/rule/rule.js';

const MOST_DOCUMENTS = 4;

/** By file, in the order of its lines; then what is suppressed and why, and what could not be decided. */
export function checkText(report: Report): string {
  const { campaigns, findings, suppressed, undecided, unused } = report;
  const files = new Map<string, Finding[]>();
  for (const finding of findings)
    files.set(finding.place.file, [...(files.get(finding.place.file) ?? []), finding]);
  return [
    ...[...files].map(([file, found]) => `${file}\n${rows(found)}\n`),
    ...unused.map(({ place, message }) => `${formatPlace(place)}  ${message}\n`),
    ...suppressed.map(
      ({ rule, message, reason, campaign }) =>
        `${campaign}: suppressed ${rule}: ${message}\n  reason: ${reason}\n`,
    ),
    ...undecided.map(({ campaign, rule, message }) => `${campaign}: ${rule} is not decided: ${message}\n`),
    `${plural(campaigns.length, 'campaign')} checked: ${countsText(findings)}, ${suppressed.length} suppressed\n`,
  ].join('');
}

/** What was put right, a line each. */
export function fixedText(fixed: readonly Fix[]): string {
  return fixed
    .map(({ place, words, becomes }) => `${formatPlace(place)}  fixed: "${words}" is now "${becomes}"\n`)
    .join('');
}

/** The findings of one command on standard error, where there are any: errors first. `accepted`: reasons by rule. */
export function findingsText(
  findings: readonly Finding[],
  accepted: Readonly<Record<string, string>> = {},
): string {
  return SEVERITIES.flatMap((severity) => findings.filter((finding) => finding.severity === severity))
    .map(({ severity, rule, message, place }) => {
      const head = Object.hasOwn(accepted, rule) ? `${severity} ${rule}, accepted` : `${severity} ${rule}`;
      return `${head}: ${message} (${formatPlace(place)})\n`;
    })
    .join('');
}

function rows(found: readonly Finding[]): string {
  const sorted = [...found].sort((a, b) => (a.place.line ?? 0) - (b.place.line ?? 0));
  const places = sorted.map(({ place }) => lineOf(place));
  const width = Math.max(...places.map(({ length }) => length));
  return sorted
    .map(({ rule, severity, message, documents, others }, index) => {
      const head = `  ${(places[index] ?? '').padEnd(width)}  ${severity.padEnd(11)}  ${rule.padEnd(8)}`;
      return `${head}  ${message}${papersText(documents)}${others.map(alsoAt).join('')}\n`;
    })
    .join('');
}

function papersText(documents: readonly string[]): string {
  if (documents.length === 0) return '';
  const more = documents.length - MOST_DOCUMENTS;
  return ` [${documents.slice(0, MOST_DOCUMENTS).join(', ')}${more > 0 ? `, and ${more} more` : ''}]`;
}

const alsoAt = (place: Place): string => `\n      also ${formatPlace(place)}`;

function lineOf({ line, column }: Place): string {
  if (line === undefined) return '-';
  return column === undefined ? String(line) : `${line}:${column}`;
}

function countsText(findings: readonly Finding[]): string {
  const [errors, warnings, notes] = SEVERITIES.map((severity) => countOf(findings, severity));
  return `${plural(errors ?? 0, 'error')}, ${plural(warnings ?? 0, 'warning')}, ${plural(notes ?? 0, 'note')}`;
}

const countOf = (findings: readonly Finding[], severity: Severity): number =>
  findings.filter((finding) => finding.severity === severity).length;

export function checkJson(report: Report, faults: readonly Fault[]): object {
  const { campaigns, findings, suppressed, undecided, unused } = report;
  return {
    campaigns,
    counts: Object.fromEntries(SEVERITIES.map((severity) => [severity, countOf(findings, severity)])),
    findings: findings.map(findingJson),
    suppressed: suppressed.map((finding) => ({ ...findingJson(finding), reason: finding.reason })),
    undecided,
    unused_suppressions: unused.map(({ place, message }) => ({ ...placeJson(place), message })),
    faults: faults.map(({ code, message, hint, place }) => ({
      code,
      message,
      hint,
      ...(place === undefined ? {} : placeJson(place)),
    })),
  };
}

export function findingJson(finding: Finding): object {
  const { campaign, rule, severity, message, place, others, documents, fixes } = finding;
  return {
    campaign,
    rule,
    severity,
    message,
    ...placeJson(place),
    documents,
    also: others.map(placeJson),
    fixable: fixes.length > 0,
  };
}

function placeJson({ file, line, column, field }: Place): object {
  return { file, line: line ?? null, column: column ?? null, field: field ?? null };
}
