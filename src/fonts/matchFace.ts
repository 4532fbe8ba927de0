/** Finds the face of a family that best matches a style. */

interface Style {
  readonly weight: number;
  readonly italic: boolean;
}

/**
 * The best match for the style: slant first, then weight (CSS Fonts 4, 5.2). Undefined for an
 * empty list.
 */
export function matchFace<T extends Style>(
  faces: readonly T[],
  weight: number,
  italic: boolean,
): T | undefined {
  const slanted = faces.filter((face) => face.italic === italic);
  const candidates = slanted.length > 0 ? slanted : faces;
  return candidates.toSorted((a, b) => distance(a.weight, weight) - distance(b.weight, weight))[0];
}

const SECOND_CHOICE = 1000;
const THIRD_CHOICE = 2000;

/**
 * Smaller for weights that CSS tries earlier: from 400 to 500 upward first, then lighter, then bolder; otherwise the
 * same side first.
 */
function distance(offered: number, wanted: number): number {
  const step = Math.abs(offered - wanted);
  if (wanted >= 400 && wanted <= 500) {
    if (offered >= wanted && offered <= 500) return step;
    return offered < wanted ? SECOND_CHOICE + step : THIRD_CHOICE + step;
  }
  const sameSide = wanted < 400 ? offered <= wanted : offered >= wanted;
  return sameSide ? step : SECOND_CHOICE + step;
}
