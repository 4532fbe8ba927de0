/** The values that the letters of a piece print. */
import type { RecordValues } from '../../merge/slots/slotValues.js';
import type { Piece } from '../../shapes/piece.js';

export type Addressee = Pick<Piece, 'vin' | 'model' | 'modelYear' | 'firstUseDate' | 'owner'> &
  Partial<Pick<Piece, 'openCampaigns'>>;

/** A company without a person is greeted by its own name. */
export function recordValues(piece: Addressee, pieceId: string): RecordValues {
  const { vin, model, modelYear, firstUseDate, owner, openCampaigns = [] } = piece;
  return {
    vin,
    address: owner.addressBlock,
    name: owner.name || owner.company,
    model,
    model_year: modelYear === undefined ? '' : String(modelYear),
    first_use: firstUseDate ?? '',
    open_campaigns: openCampaigns,
    piece_id: pieceId,
  };
}
