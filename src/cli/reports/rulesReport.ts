/** Lists the rules, and explains one with its examples. */
import type { Basis, Example, Rule } from '../../check/rule/rule.js';

const SURE: Readonly<Record<Basis['sure'], string>> = {
  confirmed: 'read in the law, or on a letter that was sent',
  memory: 'from practice; counsel should compare it with the current regulation',
  unsure: 'doubtful; counsel should confirm it before anyone relies on it',
  none: 'no law is involved',
};

/** A line each, its id first. */
export function rulesText(rules: readonly Rule[]): string {
  return rules.map(({ id, severity, title }) => `${id.padEnd(9)} ${severity.padEnd(11)} ${title}\n`).join('');
}

export function rulesJson(rules: readonly Rule[]): object {
  return {
    rules: rules.map(({ id, title, severity, kinds, documents = [], basis, explanation }) => ({
      id,
      title,
      severity,
      kinds,
      documents,
      basis: basis.source,
      sure: basis.sure,
      explanation,
    })),
  };
}

/** A rule of the catalogue that there is not. */
export function leftOutText(id: string, reason: string): string {
  return `${id} is not among the rules: ${reason}.\n`;
}

export function explainText(rule: Rule): string {
  const { id, title, severity, kinds, basis, explanation, passes, fails } = rule;
  return [
    `${id}  ${title}`,
    '',
    wrapped(explanation),
    '',
    `severity:   ${severity}`,
    `for:        ${kinds.join(', ')}`,
    `looks at:   ${looksAt(rule)}`,
    `basis:      ${basis.source}`,
    `certainty:  ${SURE[basis.sure]}`,
    '',
    'Passes:',
    exampleText(passes),
    'Fails:',
    exampleText(fails),
    `  ${fails.finds}`,
    '',
    `To set it aside, add to the campaign file:  suppress: [{ rule: ${id}, reason: ... }]`,
    `To change it in a workspace, add to noticepress.yaml:  check: { rules: { ${id}: off } }`,
    '',
  ].join('\n');
}

function looksAt({ documents, batch }: Rule): string {
  if (batch === 'only') return 'a batch, after selection and before the first page';
  return documents === undefined ? 'the campaign file' : documents.join(', ');
}

function exampleText({ sample, campaign = {}, brand = {}, files = {}, batch = {} }: Example): string {
  const lines = [
    `  the campaign of noticepress init --kind ${sample}`,
    ...changes('with', campaign),
    ...changes('in the brand file', brand),
    ...changes('a batch that has selected', batch),
    ...Object.entries(files).flatMap(([file, text]) => [
      `  and the file ${file}:`,
      ...text
        .trimEnd()
        .split('\n')
        .map((line) => `      ${line}`),
    ]),
  ];
  return `${lines.join('\n')}\n`;
}

function changes(where: string, values: Readonly<Record<string, unknown>>): string[] {
  const entries = Object.entries(values);
  if (entries.length === 0) return [];
  return [
    `  ${where}`,
    ...entries.map(([path, value]) => `      ${path}: ${value === null ? '(left out)' : written(value)}`),
  ];
}

const written = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

const WIDTH = 98;

function wrapped(text: string): string {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < WIDTH) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.join('\n');
}
