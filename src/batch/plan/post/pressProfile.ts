/** Reads the output profile of the printing press, where the workspace names one. */
import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { Fault } from '../../../base/problems.js';
import type { Campaign } from '../../../campaign/schema/campaignSchema.js';
import type { PressProfile } from '../../../print/file/pressStandard.js';

/** Where an ICC profile has what (ICC.1:2022, 7.2). */
const HEADER = 128;
const [CLASS, COLORS, SIGNATURE] = [12, 16, 36];

const SPACES: Readonly<Record<string, PressProfile['colors']>> = {
  GRAY: 'gray',
  'RGB ': 'rgb',
  CMYK: 'cmyk',
};

/** For a campaign that says nowhere when it was published. */
const SOME_DAY = '2000-01-01';

/** @throws Fault FILE_UNREADABLE, or PROFILE_INVALID for a file that is no profile of a press */
export function pressProfile(
  path: string | undefined,
  campaigns: readonly Campaign[],
): PressProfile | undefined {
  if (path === undefined) return undefined;
  const place = { file: path };
  if (!existsSync(path)) throw new Fault('FILE_UNREADABLE', 'there is no such file', { place });
  const bytes = readFileSync(path);
  const word = (at: number): string => bytes.toString('latin1', at, at + 4);
  if (bytes.length < HEADER || bytes.readUInt32BE(0) !== bytes.length || word(SIGNATURE) !== 'acsp')
    throw new Fault('PROFILE_INVALID', 'it is not a whole ICC profile', { place });
  const colors = SPACES[word(COLORS)];
  if (word(CLASS) !== 'prtr' || colors === undefined)
    throw new Fault('PROFILE_INVALID', `it is of class ${word(CLASS)} for ${word(COLORS).trim()}`, { place });
  const days = campaigns.flatMap(({ published }) => Object.values(published)).sort();
  return {
    bytes,
    colors,
    condition: basename(path).replace(/\.icc$|\.icm$/i, ''),
    day: days.at(-1) ?? SOME_DAY,
  };
}
