/** Makes the text of the body smaller and closer, evenly, within what the document allows. */
import type { Points } from '../../shapes/units.js';
import type { Flow } from '../strips/strip.js';
import type { Style } from '../style/style.js';
import type { FitAim } from './fitAim.js';

/** The style of the body at one step of its way, 0 for as it is declared, 1 for as far as it goes. */
export function bodyAt(style: Style, aim: FitAim, step: number): Style {
  if (step === 0) return style;
  const { fontSize } = style;
  const size = between(fontSize, Math.min(aim.size ?? fontSize, fontSize), step);
  const given = { ...style, fontSize: size };
  const { lineHeight } = aim;
  if (lineHeight === undefined || style.lineHeight === 'normal') return given;
  const now = typeof style.lineHeight === 'number' ? style.lineHeight : style.lineHeight.factor * fontSize;
  const least = typeof lineHeight === 'number' ? lineHeight : lineHeight.factor * (aim.size ?? fontSize);
  return { ...given, lineHeight: between(now, Math.min(least, now), step) };
}

/** The same blocks closer to each other. Negative margins and breaks stay. */
export function spacedAt(flow: Flow, { spacing }: FitAim, step: number): Flow {
  const share = 1 - (1 - spacing) * step;
  if (share === 1) return flow;
  return {
    ...flow,
    strips: flow.strips.map((strip) => (strip.gap > 0 ? { ...strip, gap: strip.gap * share } : strip)),
  };
}

function between(from: Points, to: Points, step: number): Points {
  return Number((from + (to - from) * step).toFixed(2));
}
