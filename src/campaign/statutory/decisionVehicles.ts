/** Names the vehicles of a campaign as a decision statement does, composed from its lines. */
import { joinWords } from '../../base/facts/joinWords.js';
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
  const en = named.map(({ years, names }) => `${years} model year ${joinWords(names, 'and', 'en')}`);
  const es = named.map(({ years, names }) => `${joinWords(names, 'and', 'es')} ${yearWords(years)} ${years}`);
  return {
    en: `certain ${joinWords(en, 'and', 'en')} vehicles`,
    es: `ciertos vehículos ${joinWords(es, 'and', 'es')}`,
  };
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
