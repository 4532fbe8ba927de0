/**
 * Says by which step of First-Class Mail a piece is paid: shape and whole ounces, no prices.
 *
 * Source: Mailing Standards of the United States Postal Service, Domestic Mail Manual 101.1.1 and 201.3 (letters), 101.2.1 (large
 * envelopes), 133.1 (weights), as of July 2025. Steps change seldom, prices each year: a permit's statement has those.
 */

export interface PieceMeasures {
  readonly grams: number;
  readonly millimeters: number;
}

/** In inches, the longer side first. */
export interface FaceSize {
  readonly width: number;
  readonly height: number;
}

const GRAMS_AN_OUNCE = 28.349523125;
const MILLIMETERS_AN_INCH = 25.4;

const LETTER = { width: 11.5, height: 6.125, thickness: 0.25, ounces: [1, 2, 3, 3.5] } as const;
const FLAT = {
  width: 15,
  height: 12,
  thickness: 0.75,
  ounces: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13],
} as const;

/** `letter 2 oz`: up to that weight. `flat 4 oz`; `parcel` for what is too heavy or too thick for both. */
export function postageTier({ grams, millimeters }: PieceMeasures, face: FaceSize): string {
  const ounces = grams / GRAMS_AN_OUNCE;
  const thickness = millimeters / MILLIMETERS_AN_INCH;
  for (const [shape, most] of [
    ['letter', LETTER],
    ['flat', FLAT],
  ] as const) {
    const [long, short] = [Math.max(face.width, face.height), Math.min(face.width, face.height)];
    if (long > most.width || short > most.height || thickness > most.thickness) continue;
    const step = most.ounces.find((step) => ounces <= step);
    if (step !== undefined) return `${shape} ${step} oz`;
  }
  return 'parcel';
}
