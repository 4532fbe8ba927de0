/** Names the vehicles of a campaign as a decision statement does, composed from its lines. */
import type { Campaign } from '../schema/campaignSchema.js';
import type { Text } from '../schema/values.js';

type Line = NonNullable<Campaign['vehicles']>['lines'][number] & { readonly make?: string | undefined };

/**
 * `certain 2023 - 2024 model year Fjord and Fjord Hybrid vehicles`: lines of the same years together, each name once.
 * Undefined where there are no lines.
 */
export function decisionVehicles(lines: readonly Line[]): Text | undefined {
  if (lines.length === 0) return undefined;
  const named = byYears(lines).map(({ years, lines: group }) => ({ years, names: namesOf(group) }));
  const en = named.map(({ years, names }) => `${years} model year ${joined(names, 'and')}`);
  const es = named.map(({ years, names }) => `${joined(names, 'y')} ${yearWords(years)} ${years}`);
  return { en: `certain ${joined(en, 'and')} vehicles`, es: `ciertos vehículos ${joined(es, 'y')}` };
}

function byYears(
  lines: readonly Line[],
): readonly { readonly years: string; readonly lines: readonly Line[] }[] {
  const groups = new Map<string, Line[]>();
  for (const line of lines) {
    const { from, to } = line.model_years;
    const years = from === to ? String(from) : `${from} - ${to}`;
    groups.set(years, [...(groups.get(years) ?? []), line]);
  }
  return [...groups].map(([years, group]) => ({ years, lines: group }));
}

function namesOf(lines: readonly Line[]): readonly string[] {
  return [...new Set(lines.map(({ make, name }) => (make === undefined ? name : `${make} ${name}`)))];
}

function yearWords(years: string): string {
  return years.includes('-') ? 'de los años modelo' : 'del año modelo';
}

function joined(words: readonly string[], and: string): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} ${and} ${last}`;
}
