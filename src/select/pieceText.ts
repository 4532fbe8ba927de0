/** What a letter prints of a record alone comes in; the text that the scratch keeps of it goes out, and back. */
import type { Piece } from '../shapes/piece.js';
import type { OwnerRow, Vehicle } from '../shapes/records.js';
import type { IsoDay } from '../shapes/units.js';

/** Short, because it is written, sorted and read for each piece: without keys, and by its kind what others share. */
export type PieceText = readonly [
  kind: number,
  vin: string,
  firstUseDate: IsoDay | null,
  name: string,
  company: string,
  zip: string,
  email: string,
  addressBlock: readonly string[],
];

/** What a piece has of its kind. */
export type PieceKind = Omit<Piece, 'seq' | 'vin' | 'firstUseDate' | 'owner'>;

/** JSON of a `PieceText`. */
export function pieceText(kind: number, { vin, owner }: OwnerRow, { firstUseDate }: Vehicle): string {
  const { name, company, zip, email, addressBlock } = owner;
  const text: PieceText = [kind, vin, firstUseDate ?? null, name, company, zip, email, addressBlock];
  return JSON.stringify(text);
}

export function pieceOf(seq: number, text: PieceText, kind: PieceKind): Piece {
  const [, vin, firstUseDate, name, company, zip, email, addressBlock] = text;
  return {
    seq,
    vin,
    language: kind.language,
    lessor: kind.lessor,
    vehicleLine: kind.vehicleLine,
    phase: kind.phase,
    model: kind.model,
    modelYear: kind.modelYear,
    firstUseDate: firstUseDate ?? undefined,
    openCampaigns: kind.openCampaigns,
    owner: { name, company, zip, email, addressBlock },
  };
}
