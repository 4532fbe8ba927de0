/** Defines the content of `summary.json`. The shape is a contract, because other programs read it. */

import type { ExitCode } from '../../base/problems.js';
import { plural } from '../../base/text/plural.js';
import { sha256Of } from '../../base/text/sha256Of.js';
import type { CoarsePicture } from '../../render/coarsePictures.js';
import type { Partition } from '../../select/report/partition.js';
import type { UnreadColumns } from '../../select/scratch/unreadColumns.js';
import { SIGNATURE_FILE } from '../seal/signature.js';

/** Version of the batch folder's format. */
export const BATCH_FORMAT = 1;

export interface HashedFile {
  readonly name: string;
  /** Hexadecimal. */
  readonly sha256: string;
}

export interface PrintFile extends HashedFile {
  /** Including blank backs. */
  readonly pages: number;
  readonly sheets: number;
  readonly pieces: number;
  /** Number of its file group; absent in batches of earlier versions. */
  readonly group?: number;
}

/** Print files whose pieces the inserting machine handles alike. */
export interface GroupCount {
  /** From 1, in print order. */
  readonly group: number;
  /** Whether each piece is a box of many vehicles, in a file of its own. */
  readonly box?: true;
  /** Of each piece. */
  readonly sheets_each: number;
  /** How many of each label, card or printed matter are in each piece, by id; absent where no piece of the batch has any. */
  readonly kit?: Readonly<Record<string, number>>;
  /** Weight and thickness of each piece, and its step of postage; absent where the workspace names no paper, and for boxes. */
  readonly grams_each?: number;
  readonly millimeters_each?: number;
  readonly postage?: string;
  /** The most sheets that the envelope takes, where each piece has more; absent where it fits, and for boxes. */
  readonly most_sheets?: number;
  readonly pieces: number;
  /** Of all its pieces: those of its files. */
  readonly sheets: number;
}

export interface BesideFile extends HashedFile {
  /** For a PDF file only. */
  readonly pages?: number;
}

/** A label, card or printed matter of a batch. */
export interface EnclosureCount {
  readonly id: string;
  readonly is: 'label' | 'card' | 'printed';
  readonly name: string;
  /** Its number in stock. */
  readonly stock?: string;
  /** Pieces that have it. */
  readonly pieces: number;
  /** Sheets from stock; those of a label or card are in the print files. */
  readonly sheets?: number;
  /** Weight of all of them. */
  readonly grams?: number;
}

/** The place of a text in a campaign file. */
export interface TextPlace {
  readonly file: string;
  readonly line?: number;
  /** Path in the file: `owner_letter.sections[2].body[0]`. */
  readonly field: string;
}

export interface Summary {
  readonly format: number;
  /** Fingerprint of everything that affects the bytes of the batch: inputs, campaign, templates, options. */
  readonly batch: string;
  readonly campaign: string;
  /** Id of the notice; absent for the remedy notice and for a follow-up. */
  readonly notice?: string;
  /** Null if the batch includes every available phase. */
  readonly phase: number | null;
  /** `2/4`; null if the mailing is not divided into waves. */
  readonly wave: string | null;
  /** The documents of a piece, in the order in which they are printed. */
  readonly documents: readonly string[];
  /** What else is in the envelopes, in the order of the columns of the manifest; absent where nothing is. */
  readonly enclosures?: readonly EnclosureCount[];
  /** Vehicles in promised.csv; absent where no earlier batch promised the notice. */
  readonly promised?: number;
  /** What the piece ids of the batch begin with whose addresses were corrected for this one; absent where none is named. */
  readonly replaces?: string;
  /** Whether vehicles of one owner share a piece; absent where each has its own. */
  readonly households?: true;
  /** Whether the post decided the print order; absent where it did not. */
  readonly presorted?: true;
  /** Pieces of which a test run printed the first ones: it is never mailed. Absent in a batch that is. */
  readonly test_run?: { readonly first: number; readonly of: number };
  /** Pieces to the addresses that the mailer watches delivery with. They are not records. Missing if the batch has none. */
  readonly seeds?: number;
  readonly records: number;
  readonly mailed: number;
  readonly suppressed: number;
  readonly rejected: number;
  readonly reasons: Readonly<Record<string, number>>;
  /** Rows in problems.csv. */
  readonly problems: number;
  /** Records of models that no line covers, by model as written. */
  readonly uncovered_models: Readonly<Record<string, number>>;
  /** Pieces by language of the letter. */
  readonly languages: Readonly<Record<string, number>>;
  /** Pieces whose owner's language is missing or unsupported. */
  readonly fell_back_to_english: number;
  /** Distinct combinations of facets that the documents of the pieces read. */
  readonly variants: number;
  /** Distinct pairs of a variant and the heights of its filled blocks. */
  readonly compositions: number;
  /** Compositions beyond the first of each variant. */
  readonly reflows: number;
  /** Sheets that setting text closer saved, in documents that aim for a number of pages; absent where none is. */
  readonly sheets_saved?: number;
  /** Pieces with more pages than a typical record has in such a document; absent where none has. */
  readonly taller?: number;
  /** Texts with conditions that no piece reads; missing for a campaign without conditions in its texts. */
  readonly unreached_texts?: readonly TextPlace[];
  /** Places where some pieces read none of the texts with conditions, with the number of these pieces. */
  readonly empty_texts?: readonly (TextPlace & { readonly pieces: number })[];
  /** Pictures printed with fewer than 200 dots per inch; absent where none is. */
  readonly coarse_pictures?: readonly CoarsePicture[];
  /** How zones divide the records; missing where there are none. */
  readonly partition?: Partition;
  /** What it was made in spite of, with the reasons; absent where nothing was. */
  readonly accepted?: Readonly<Record<string, string>>;
  /** What is still to be decided in the files of its letters; absent where nothing is. */
  readonly open_points?: readonly string[];
  /** Facts of those files that are assumed or reconstructed: `23LJ01 chart`; absent where none is. */
  readonly assumed?: readonly { readonly path: string; readonly why: string }[];
  readonly inputs: readonly HashedFile[];
  /** The headers of unread columns for each input that has any. */
  readonly unread: readonly UnreadColumns[];
  /** In print order; absent in batches of earlier versions. */
  readonly groups?: readonly GroupCount[];
  /** The print files. */
  readonly files: readonly PrintFile[];
  /** The other files of the folder. */
  readonly beside: readonly BesideFile[];
  /** SHA-256 of the public key that checks `summary.json.sig`; absent when the batch is not sealed. */
  readonly signed_by?: string;
  /** SHA-256 of this summary without this line. */
  readonly seal: string;
}

/** `campaigns/24S49.yaml:31 (owner_letter.closing[1])`. */
export function textPlace({ file, line, field }: TextPlace): string {
  return `${line === undefined ? file : `${file}:${line}`} (${field})`;
}

/** What a person should know of the partition, one sentence each. */
export function partitionNotes({ partition }: Pick<Summary, 'partition'>): readonly string[] {
  if (partition === undefined) return [];
  const { zones, several, none } = partition;
  const counts = Object.entries(zones).map(([zone, records]) => `${zone} ${records.toLocaleString('en-US')}`);
  return [
    `Records of each part: ${counts.join(', ') || 'none'}.`,
    ...(several === 0
      ? []
      : [`More than one part claims ${plural(several, 'record')}; the first one has it.`]),
    ...(none === 0 ? [] : [`No part claims ${plural(none, 'record')} of the population; close the hole.`]),
  ];
}

/** Says of a test run what it is, in one sentence; undefined for a batch that is mailed. */
export function testNote({ test_run: test }: Pick<Summary, 'test_run'>): string | undefined {
  if (test === undefined) return undefined;
  return `TEST RUN of the first ${plural(test.first, 'piece')} of ${test.of.toLocaleString('en-US')}. Do not mail it: no owner is notified by it.`;
}

/** What does not go into its envelope, one sentence a file group. */
export function envelopeNotes({ groups = [] }: Pick<Summary, 'groups'>): readonly string[] {
  return groups.flatMap(({ group, pieces, sheets_each: each, most_sheets: most }) =>
    most === undefined
      ? []
      : [
          `File group ${group}: the envelope takes ${plural(most, 'sheet')}, and ${plural(pieces, 'piece')} of ${each} ${pieces === 1 ? 'does' : 'do'} not fit; choose another print.envelope, or say print.most_sheets.`,
        ],
  );
}

/** What fitting documents to their pages came to, one sentence each. */
export function fitNotes({
  sheets_saved: saved = 0,
  taller = 0,
}: Pick<Summary, 'sheets_saved' | 'taller'>): readonly string[] {
  return [
    ...(saved > 0 ? [`Sheets saved by fitting text to its pages: ${saved.toLocaleString('en-US')}.`] : []),
    ...(taller > 0
      ? [`${plural(taller, 'piece')} ${taller === 1 ? 'needs' : 'need'} more pages than most.`]
      : []),
  ];
}

/** The names of all files of the folder. */
export function namesIn({ files, beside, signed_by }: Summary): ReadonlySet<string> {
  const signature = signed_by === undefined ? [] : [SIGNATURE_FILE];
  return new Set(['summary.json', ...signature, ...[...files, ...beside].map(({ name }) => name)]);
}

/** The text of summary.json. */
export function summaryText(summary: Omit<Summary, 'seal'>): string {
  return `${JSON.stringify({ ...summary, seal: sealOf(summary) }, null, 2)}\n`;
}

/** Two summaries with the same content have the same seal. */
export function sealOf(summary: object): string {
  const { seal: _, ...rest } = { seal: undefined, ...summary };
  return sha256Of(JSON.stringify(rest));
}

/** Rows that need attention make the run end with 1; so do letters in which a text is missing. */
export function exitOf({
  rejected,
  problems,
  empty_texts: empty = [],
}: Pick<Summary, 'rejected' | 'problems' | 'empty_texts'>): ExitCode {
  return rejected > 0 || problems > 0 || empty.length > 0 ? 1 : 0;
}
