/** Writes findings as SARIF 2.1.0, which code review tools read. */
import { isAbsolute, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Fault, Place } from '../../base/problems.js';
import { version } from '../../base/version.js';
import type { Finding, Report } from '../../check/engine/finding.js';
import type { Rule, Severity } from '../../check/rule/rule.js';

const LEVELS: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
};

/** A suppressed finding is in the log with its reason; a file that cannot be read is a notification of the run. */
export function sarifOf(report: Report, faults: readonly Fault[], rules: readonly Rule[]): object {
  const indexOf = (id: string): number => rules.findIndex((rule) => rule.id === id);
  const result = (finding: Finding) => resultOf(finding, indexOf(finding.rule));
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'noticepress', version: version(), rules: rules.map(descriptorOf) } },
        columnKind: 'utf16CodeUnits',
        invocations: [
          {
            executionSuccessful: faults.length === 0,
            toolExecutionNotifications: faults.map(({ code, message, place }) => ({
              level: 'error',
              descriptor: { id: code },
              message: { text: message },
              ...(place === undefined ? {} : { locations: [locationOf(place)] }),
            })),
          },
        ],
        results: [
          ...report.findings.map(result),
          ...report.suppressed.map((finding) => ({
            ...result(finding),
            suppressions: [{ kind: 'inSource', justification: finding.reason }],
          })),
        ],
      },
    ],
  };
}

function descriptorOf({ id, title, explanation, severity, basis }: Rule): object {
  return {
    id,
    shortDescription: { text: title },
    fullDescription: { text: explanation },
    help: { text: `Basis: ${basis.source}. See noticepress check --explain ${id}.` },
    defaultConfiguration: { level: LEVELS[severity] },
  };
}

function resultOf(finding: Finding, ruleIndex: number) {
  const { rule, severity, message, place, others, documents, campaign } = finding;
  return {
    ruleId: rule,
    ruleIndex,
    level: LEVELS[severity],
    message: { text: message },
    locations: [locationOf(place)],
    ...(others.length === 0 ? {} : { relatedLocations: others.map(locationOf) }),
    properties: { campaign, documents },
  };
}

function locationOf({ file, line, column }: Place): object {
  const region =
    line === undefined
      ? {}
      : { region: { startLine: line, ...(column === undefined ? {} : { startColumn: column }) } };
  return { physicalLocation: { artifactLocation: { uri: uriOf(file) }, ...region } };
}

function uriOf(file: string): string {
  if (isAbsolute(file)) return pathToFileURL(file).href;
  return file.split(sep).map(encodeURIComponent).join('/');
}
