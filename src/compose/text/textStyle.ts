/** Computes text styles: how a run of text is drawn, from its style and the metrics of its face. */
import { Fault, type Place } from '../../base/problems.js';
import type { FaceId, FontBook, FontFeature } from '../../shapes/layout/fontBook.js';
import type { Color, Points } from '../../shapes/units.js';
import type { Style } from '../style/style.js';

/** How one run of text is drawn; everything in points. */
export interface TextStyle {
  readonly face: FaceId;
  readonly size: Points;
  readonly color: Color;
  readonly letterSpacing: Points;
  /** How far the baseline is raised. */
  readonly shift: Points;
  /** Room above and below the line's baseline, half-leading included (CSS Inline 3, 4.2). */
  readonly above: Points;
  readonly below: Points;
  /** Distance below the baseline (positive) and thickness; undefined if not underlined. */
  readonly underline: { readonly offset: Points; readonly thickness: Points } | undefined;
  readonly href: string | undefined;
  readonly node: number;
}

/** Set next to the first line of a list item. */
export interface Marker {
  readonly text: string;
  readonly textStyle: TextStyle;
}

/** What the elements around a text add to its style. */
export interface TextContext {
  readonly node: number;
  readonly href: string | undefined;
  readonly shift: Points;
}

export function textStyleOf(
  style: Readonly<Style>,
  context: TextContext,
  fonts: FontBook,
  place: Place,
): TextStyle {
  const face = fonts.face(
    style.fontFamily,
    style.fontWeight,
    style.fontStyle === 'italic',
    featuresOf(style),
  );
  if (face === undefined)
    throw new Fault('CSS_UNKNOWN', `the font family "${style.fontFamily}" is unknown`, { place });
  const metrics = fonts.metrics(face);
  const em = style.fontSize / 1000;
  const ascent = metrics.ascent * em;
  const descent = -metrics.descent * em;
  const leading = lineHeight(style, ascent + descent) - ascent - descent;
  return {
    face,
    size: style.fontSize,
    color: style.color,
    letterSpacing: style.letterSpacing,
    shift: context.shift,
    above: ascent + leading / 2 + context.shift,
    below: descent + leading / 2 - context.shift,
    underline: style.textDecoration === 'underline' ? underline(metrics, em) : undefined,
    href: context.href,
    node: context.node,
  };
}

function featuresOf({ fontVariantCaps, fontVariantNumeric }: Readonly<Style>): readonly FontFeature[] {
  return fontVariantCaps === 'small-caps' ? ['smcp', ...fontVariantNumeric] : fontVariantNumeric;
}

/** How far an inline element raises its text above that of its parent. */
export function raise(style: Readonly<Style>, parent: Readonly<Style>): Points {
  const align = style.verticalAlign;
  if (typeof align === 'number') return align;
  if (align === 'super') return parent.fontSize / 3;
  return align === 'sub' ? -parent.fontSize / 5 : 0;
}

/** The same style at another size. */
export function scaleTextStyle(textStyle: TextStyle, scale: number): TextStyle {
  const line = textStyle.underline;
  return {
    ...textStyle,
    size: textStyle.size * scale,
    letterSpacing: textStyle.letterSpacing * scale,
    shift: textStyle.shift * scale,
    above: textStyle.above * scale,
    below: textStyle.below * scale,
    underline: line && { offset: line.offset * scale, thickness: line.thickness * scale },
  };
}

/** Whether two runs of text are drawn the same way and so can be drawn as one. */
export function sameTextStyle(a: TextStyle, b: TextStyle): boolean {
  return (
    a === b ||
    (a.face === b.face &&
      a.size === b.size &&
      a.color === b.color &&
      a.letterSpacing === b.letterSpacing &&
      a.shift === b.shift &&
      a.href === b.href &&
      a.node === b.node &&
      (a.underline === undefined) === (b.underline === undefined))
  );
}

function lineHeight(style: Readonly<Style>, normal: Points): Points {
  if (style.lineHeight === 'normal') return normal;
  return typeof style.lineHeight === 'number' ? style.lineHeight : style.lineHeight.factor * style.fontSize;
}

function underline(metrics: { underlinePosition: number; underlineThickness: number }, em: number) {
  return { offset: -metrics.underlinePosition * em, thickness: metrics.underlineThickness * em };
}
