/** Finds the campaign that a document belongs to: the one that is asked for, or one linked in its file. */
import type { Campaign } from '../schema/campaignSchema.js';
import type { Workspace } from './openWorkspace.js';

/** The first that has the section; the one asked for where none has it. Throws as `linked` does. */
export function withSection(
  { linked }: Pick<Workspace, 'linked'>,
  campaign: Campaign,
  section: 'disclosure' | 'owner_letter' | 'package',
): Campaign {
  const has = (each: Campaign): boolean => each[section] !== undefined && !isEmpty(each[section]);
  return has(campaign) ? campaign : (linked(campaign).find(has) ?? campaign);
}

const isEmpty = (value: unknown): boolean => Array.isArray(value) && value.length === 0;
