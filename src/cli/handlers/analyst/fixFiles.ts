/** Writes what rules are certain of into the files of a workspace. */
import { readFileSync } from 'node:fs';
import { saveFile } from '../../../base/files/saveFile.js';
import { readYaml } from '../../../campaign/yaml/readYaml.js';
import { applyFixes } from '../../../check/engine/applyFixes.js';
import type { Finding, Fix } from '../../../check/engine/finding.js';

/** What was fixed, in the order of files and lines. A file that would no longer be YAML stays as it is. */
export function fixFiles(findings: readonly Finding[]): readonly Fix[] {
  const byFile = new Map<string, Fix[]>();
  for (const fix of findings.flatMap(({ fixes }) => fixes))
    if (fix.place.file.endsWith('.yaml'))
      byFile.set(fix.place.file, [...(byFile.get(fix.place.file) ?? []), fix]);
  return [...byFile].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([file, fixes]) => fixFile(file, fixes));
}

function fixFile(file: string, fixes: readonly Fix[]): readonly Fix[] {
  const { text, applied } = applyFixes(readFileSync(file, 'utf8'), fixes);
  if (applied.length === 0 || readYaml(file, text).issues.length > 0) return [];
  saveFile(file, Buffer.from(text));
  return applied;
}
