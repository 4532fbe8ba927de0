/** Gives the faults of a merge the line of the text in its file. */
import { Fault, type Place } from '../../base/problems.js';
import type { Campaign } from '../schema/campaignSchema.js';
import type { FollowUp } from '../schema/followUpSchema.js';
import type { Workspace } from './openWorkspace.js';

/** The files of the texts, by the names that merge gives them. */
type Files = Readonly<Record<string, Campaign | FollowUp>>;

export function campaignFiles(campaigns: readonly Campaign[]): Files {
  return Object.fromEntries(campaigns.map((campaign) => [`${campaign.code}.yaml`, campaign]));
}

export function followUpFiles(followUp: FollowUp, campaigns: readonly Campaign[]): Files {
  return { ...campaignFiles(campaigns), [`follow-ups/${followUp.name}.yaml`]: followUp };
}

/** Merge knows the path of a text, the workspace its line. */
export function withLines<Given extends readonly unknown[], Made>(
  merge: (...given: Given) => Made,
  files: Files,
  placeIn: Workspace['placeIn'],
): (...given: Given) => Made {
  return (...given) => {
    try {
      return merge(...given);
    } catch (error) {
      throw error instanceof Fault ? located(error, files, placeIn) : error;
    }
  };
}

/** Gives a text its line. */
export function textWithLine<Site extends { readonly file: string; readonly field: string }>(
  site: Site,
  files: Files,
  placeIn: Workspace['placeIn'],
): Site & { readonly line?: number | undefined } {
  const place = placeOf(site, files, placeIn);
  return place === undefined ? site : { ...site, file: place.file, line: place.line };
}

function located(fault: Fault, files: Files, placeIn: Workspace['placeIn']): Fault {
  const place = placeOf(fault.place, files, placeIn);
  if (place === undefined) return fault;
  const { code, message, hint, cause } = fault;
  return new Fault(code, message, { place, hint, cause });
}

function placeOf(place: Place | undefined, files: Files, placeIn: Workspace['placeIn']): Place | undefined {
  const file = files[place?.file ?? ''];
  return file && placeIn(file, place?.field ?? '');
}
