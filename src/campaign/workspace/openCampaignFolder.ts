/** Finds campaigns and their earlier revisions in the folder of campaign files, each file read once. */
import { basename, dirname, join } from 'node:path';
import { Fault } from '../../base/problems.js';
import { whatItHas } from '../../base/text/nearest.js';
import { unlessFault } from '../../base/unlessFault.js';
import type { Neighbors } from '../consistency/findStrangers.js';
import { decodeCode } from '../exhibits/decodeCode.js';
import type { Campaign } from '../schema/campaignSchema.js';
import { CODE_CHARACTERS } from '../schema/code.js';
import { readStatute, type Statute } from '../statutory/readStatute.js';
import type { TextFile } from '../yaml/parseFile.js';
import type { ParsingFiles } from '../yaml/parsingFiles.js';
import { type FileCache, readOnce } from '../yaml/readOnce.js';
import type { BesideFiles } from './beside/withBeside.js';
import { isPath } from './isPath.js';
import type { BrandFolder } from './openBrandFolder.js';
import { parseAlone, parseCampaign } from './parseCampaign.js';
import { readTable } from './readTable.js';
import { releasedStatute } from './released/releasedFolder.js';
import { openRevisions, type Revisions } from './revisions.js';

export interface CampaignFolder {
  /** Sorted; an earlier revision (`23LJ01@2023-12-21.yaml`) is none of them. */
  codes(): readonly string[];
  /** By code, in any case, by `CODE@DATE`, or by the path of a file. Throws CAMPAIGN_UNKNOWN, CAMPAIGN_INVALID or FILE_UNREADABLE. */
  find(codeOrPath: string): Campaign;
  readonly revisions: Revisions;
  readonly placeIn: FileCache<Campaign>['placeIn'];
  readonly sourceOf: FileCache<Campaign>['sourceOf'];
}

const CODE_FILE = /^([^@]+)\.yaml$/;

/** The one campaign of a released folder whose file stands beside that folder. */
export interface ReleasedFile {
  readonly code: string;
  readonly file: string;
}

export interface Beside {
  /** The brand files beside the folder. */
  readonly brands: BrandFolder;
  /** The font families that papers can be set in. */
  readonly families: () => readonly string[];
  /** Reads an earlier revision with what it was printed with; undefined if nothing was kept. */
  readonly readReleased: (revision: ReleasedFile) => Campaign | undefined;
  /** In the folder of a release only. */
  readonly released?: ReleasedFile | undefined;
}

export function openCampaignFolder(
  folder: string,
  files: ParsingFiles,
  { brands, families, readReleased, released }: Beside,
): CampaignFolder {
  const codes = (): readonly string[] => {
    const own = released === undefined ? [] : [released.code];
    const found = files
      .list(folder)
      .flatMap((name) => CODE_FILE.exec(name)?.[1]?.match(CODE_CHARACTERS)?.[0] ?? []);
    return [...new Set([...found, ...own])].sort();
  };
  const fileOf = (code: string): string =>
    released?.code === code ? released.file : join(folder, `${code}.yaml`);

  const { read, placeIn, sourceOf } = readOnce(files, folder, (input) =>
    parseCampaign(input, besideOf(input)),
  );
  const alone = readOnce(files, `${folder} alone`, (input) => parseAlone(input, besideOf(input)));

  function besideOf({ file }: TextFile): Neighbors & BesideFiles {
    return {
      brands: brands.names(),
      campaigns: codes(),
      families,
      codeForms: (name) => brands.brand(name).codes,
      decoded: (code, name) => decodeCode(code, brands.brand(name))?.parts ?? [],
      brand: (name) => (brands.names().includes(name) ? brands.brand(name) : undefined),
      table: (path) => readTable(join(dirname(folder), path), files),
      campaign: (code) => (codes().includes(code) ? zonesOf(code, file) : undefined),
      alone: (code) => (codes().includes(code) ? alone.read(fileOf(code)) : undefined),
      statute: () => statuteWith(released && releasedStatute(dirname(folder)), files),
    };
  }
  const revisions = openRevisions(folder, files, (file, code) => readReleased({ code, file }) ?? read(file));

  function ofCode(code: string): Campaign {
    const path = fileOf(code);
    return ownCode(read(path), path, code);
  }

  /** Two files that name each other would be read without end. */
  const readingFor = new Set<string>();
  function zonesOf(code: string, file: string): Campaign {
    if (readingFor.has(code)) throw zonesInCircle(code, file);
    readingFor.add(code);
    try {
      return ofCode(code);
    } finally {
      readingFor.delete(code);
    }
  }

  /** The file of a code that is not its name: an interim notice's, a second number. */
  function ofOtherCode(code: string, known: readonly string[]): Campaign | undefined {
    return known
      .flatMap((each) => ofCodeIfRight(each) ?? [])
      .find(({ codes: others }) => others.some((other) => other.code === code && other.role !== 'twin'));
  }

  /** What is wrong with another file is said when that one is asked for. */
  function ofCodeIfRight(code: string): Campaign | undefined {
    return unlessFault(() => ofCode(code));
  }

  function find(codeOrPath: string): Campaign {
    const wanted = codeOrPath.toUpperCase();
    // the folder is listed only where the code is none of its files
    if (CODE_CHARACTERS.test(wanted) && files.exists(fileOf(wanted))) return ofCode(wanted);
    const known = codes();
    if (isPath(codeOrPath)) return read(codeOrPath);
    const [of = '', date] = codeOrPath.split('@');
    if (date !== undefined) return revisions.on(of.toUpperCase(), date);
    const other = ofOtherCode(wanted, known);
    if (other !== undefined) return other;
    throw unknownCampaign(codeOrPath, known, folder);
  }

  return { codes, find, revisions, placeIn, sourceOf };
}

/** Those of a release are read past `files`, and count as read. */
function statuteWith(folder: string | undefined, files: ParsingFiles): Statute {
  if (folder !== undefined) for (const name of files.list(folder)) files.readText(join(folder, name));
  return readStatute(folder);
}

function zonesInCircle(code: string, file: string): Fault {
  return new Fault(
    'CAMPAIGN_INVALID',
    `${code} takes its zones from this file, which takes them from ${code}`,
    {
      place: { file, field: 'vehicles.zones' },
      hint: 'list the zones in one of the files; all others name its code',
    },
  );
}

function ownCode(campaign: Campaign, file: string, code: string): Campaign {
  if (campaign.code === code) return campaign;
  const what = `${basename(file)} holds the campaign ${campaign.code}; name the file after its code`;
  throw new Fault('CAMPAIGN_INVALID', what, { place: { file, field: 'code' } });
}

function unknownCampaign(name: string, codes: readonly string[], folder: string): Fault {
  return new Fault(
    'CAMPAIGN_UNKNOWN',
    `no campaign "${name}" in ${folder}, ${whatItHas('which', name, codes)}`,
  );
}
