/** A piece comes in; what its letters print of it goes out. */
import type { RecordValues } from '../merge/slotValues.js';
import type { Piece } from '../shapes/piece.js';

export type Addressee = Pick<Piece, 'vin' | 'model' | 'modelYear' | 'firstUseDate' | 'owner'>;

/** A company without a person is greeted by its own name. */
export function recordValues(piece: Addressee, pieceId: string): RecordValues {
  const { vin, model, modelYear, firstUseDate, owner } = piece;
  return {
    vin,
    address: owner.addressBlock,
    name: owner.name || owner.company,
    model,
    model_year: modelYear === undefined ? '' : String(modelYear),
    first_use: firstUseDate ?? '',
    piece_id: pieceId,
  };
}
