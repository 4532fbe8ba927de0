/** Known events of a recall, in words for a table. */
import { formatNumber } from '../../base/facts/formatFact.js';
import type { Campaign } from '../schema/campaignSchema.js';
import type { Text } from '../schema/values.js';

export interface Incident {
  readonly what: Text;
  /** `2`, or `US 1, CA 0`. */
  readonly count: string;
}

const SPANISH: Readonly<Record<string, string>> = {
  reports: 'Informes',
  crashes: 'Choques',
  fires: 'Incendios',
  injuries: 'Lesiones',
  deaths: 'Muertes',
};

export function incidentsOf({ recall }: Campaign): readonly Incident[] {
  return Object.entries(recall?.incidents ?? {}).map(([name, count]) => ({
    what: nameOf(name),
    count:
      typeof count === 'number'
        ? formatNumber(count)
        : Object.entries(count)
            .map(([country, known]) => `${country} ${formatNumber(known)}`)
            .join(', '),
  }));
}

/** `cracked_knuckles` is Cracked knuckles; what the product does not know has no Spanish. */
function nameOf(name: string): Text {
  const words = name.replaceAll('_', ' ');
  const en = `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;
  const es = SPANISH[name];
  return es === undefined ? { en } : { en, es };
}
