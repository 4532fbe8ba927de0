/** Finds the face of a family that is nearest to what a style asks for. */

interface Style {
  readonly weight: number;
  readonly italic: boolean;
}

/**
 * The face nearest to the style: the slant first, then the weight (CSS Fonts 4, 5.2). Undefined for an
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

/** Small for what CSS tries first: from 400 to 500 upwards, then lighter, then bolder; else on the same side. */
function distance(offered: number, wanted: number): number {
  const step = Math.abs(offered - wanted);
  if (wanted >= 400 && wanted <= 500) {
    if (offered >= wanted && offered <= 500) return step;
    return offered < wanted ? SECOND_CHOICE + step : THIRD_CHOICE + step;
  }
  const sameSide = wanted < 400 ? offered <= wanted : offered >= wanted;
  return sameSide ? step : SECOND_CHOICE + step;
}
