/** Finds campaigns and their earlier revisions in the folder of campaign files, each file read once. */
import { basename, join } from 'node:path';
import { Fault } from '../../base/problems.js';
import { nearest } from '../../base/text/nearest.js';
import type { FileSource } from '../../shapes/files.js';
import type { Campaign } from '../schema/campaignSchema.js';
import { type Reader, readOnce } from '../yaml/readOnce.js';
import { isPath } from './isPath.js';
import { parseCampaign } from './parseCampaign.js';
import { openRevisions, type Revisions } from './revisions.js';

export interface CampaignFolder {
  /** Sorted; an earlier revision (`23LJ01@2023-12-21.yaml`) is none of them. */
  codes(): readonly string[];
  /** By code, in any case, by `CODE@DATE`, or by the path of a file. Throws CAMPAIGN_UNKNOWN, CAMPAIGN_INVALID or FILE_UNREADABLE. */
  find(codeOrPath: string): Campaign;
  readonly revisions: Revisions;
  readonly placeIn: Reader<Campaign>['placeIn'];
}

const CODE_FILE = /^([0-9A-Z]{3}|[0-9]{2}[A-Z]{2}[0-9]{2})\.yaml$/;

/** `brands`: the names of the brand files beside the folder. */
export function openCampaignFolder(
  folder: string,
  files: FileSource,
  brands: () => readonly string[],
): CampaignFolder {
  const codes = (): readonly string[] =>
    files.list(folder).flatMap((name) => CODE_FILE.exec(name)?.[1] ?? []);

  const { read, placeIn } = readOnce(files, (input) =>
    parseCampaign(input, { brands: brands(), campaigns: codes() }),
  );
  const revisions = openRevisions(folder, files, read);

  function ofCode(code: string): Campaign {
    const path = join(folder, `${code}.yaml`);
    return ownCode(read(path), path, code);
  }

  function find(codeOrPath: string): Campaign {
    const known = codes();
    const code = known.find((each) => each === codeOrPath.toUpperCase());
    if (code !== undefined) return ofCode(code);
    if (isPath(codeOrPath)) return read(codeOrPath);
    const [of = '', date] = codeOrPath.split('@');
    if (date !== undefined) return revisions.on(of.toUpperCase(), date);
    throw unknownCampaign(codeOrPath, known, folder);
  }

  return { codes, find, revisions, placeIn };
}

function ownCode(campaign: Campaign, file: string, code: string): Campaign {
  if (campaign.code === code) return campaign;
  const what = `${basename(file)} holds the campaign ${campaign.code}; name the file after its code`;
  throw new Fault('CAMPAIGN_INVALID', what, { place: { file, field: 'code' } });
}

function unknownCampaign(name: string, codes: readonly string[], folder: string): Fault {
  const near = nearest(name, codes);
  const known = codes.length === 0 ? 'it has none' : `it has ${codes.join(', ')}`;
  const suggestion = near === undefined ? '' : `; did you mean ${near}?`;
  return new Fault('CAMPAIGN_UNKNOWN', `no campaign "${name}" in ${folder}, ${known}${suggestion}`);
}
