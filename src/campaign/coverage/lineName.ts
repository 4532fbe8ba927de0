/** The name of a line as a table prints it. */
import type { Campaign } from '../schema/campaignSchema.js';

/** A chart row without a line goes by its own name. */
export function lineName(campaigns: readonly Campaign[], id: string): string {
  const lines = campaigns.flatMap(({ vehicles }) => vehicles?.lines ?? []);
  return lines.find((line) => line.id === id)?.name ?? id;
}
