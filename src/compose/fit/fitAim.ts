/** Reads what a document aims for, and how far its text may give way to reach it. */
import type { Points } from '../../shapes/units.js';
import type { Style } from '../style/style.js';
import type { Factor } from '../style/values.js';

export interface FitAim {
  /** The most pages or sheets; undefined where any number will do. */
  readonly most: number | undefined;
  /** Pages on each unit of `most`: two for a sheet printed on both sides. */
  readonly sides: 1 | 2;
  /** The smallest font size of the body, and its smallest line height; undefined where they stay. */
  readonly size: Points | undefined;
  readonly lineHeight: Points | Factor | undefined;
  /** The share that is left of each margin between blocks. */
  readonly spacing: number;
  /** The fewest lines of the body that a last page may hold; 0 where any number will do. */
  readonly lastLines: number;
}

export function fitAimOf(root: Readonly<Style>): FitAim {
  const { fit, fitFontSize, fitLineHeight, fitSpacing, fitLastLines } = root;
  return {
    most: fit === 'none' ? undefined : fit.most,
    sides: fit === 'none' ? 1 : fit.sides,
    size: fitFontSize === 'none' ? undefined : fitFontSize,
    lineHeight: fitLineHeight === 'none' ? undefined : fitLineHeight,
    spacing: fitSpacing,
    lastLines: fitLastLines === 'none' ? 0 : fitLastLines,
  };
}

/** Whether a number of pages is worth a second try. */
export function isAimless({ most, lastLines }: FitAim): boolean {
  return most === undefined && lastLines === 0;
}
