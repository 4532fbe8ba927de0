/** What a letter prints of a record comes in; the text that the scratch keeps of it goes out, and back. */
import type { Piece } from '../shapes/piece.js';
import type { IsoDay, Language } from '../shapes/units.js';
import type { Judged } from './judgeRecord.js';
import type { Kind } from './kinds.js';

/** Without keys, which would be half of what is written, sorted and read for each piece. */
export type PieceText = readonly [
  vin: string,
  language: Language,
  lessor: 0 | 1,
  vehicleLine: string,
  phase: number | null,
  open: number,
  model: string,
  modelYear: number | null,
  firstUseDate: IsoDay | null,
  name: string,
  company: string,
  zip: string,
  email: string,
  addressBlock: readonly string[],
];

/** JSON of a `PieceText`. */
export function pieceText({ row, vehicle, open }: Judged, kind: Kind): string {
  const { name, company, zip, email, addressBlock } = row.owner;
  const text: PieceText = [
    row.vin,
    kind.language,
    kind.lessor ? 1 : 0,
    kind.vehicleLine,
    kind.phase ?? null,
    open,
    kind.model,
    vehicle.modelYear ?? null,
    vehicle.firstUseDate ?? null,
    name,
    company,
    zip,
    email,
    addressBlock,
  ];
  return JSON.stringify(text);
}

/** @param codes gives the campaigns of a set */
export function pieceOf(seq: number, text: PieceText, codes: (set: number) => readonly string[]): Piece {
  const [vin, language, lessor, vehicleLine, phase, open, model, modelYear, firstUseDate] = text;
  const [, , , , , , , , , name, company, zip, email, addressBlock] = text;
  return {
    seq,
    vin,
    language,
    lessor: lessor === 1,
    vehicleLine,
    phase: phase ?? undefined,
    openCampaigns: codes(open),
    model,
    modelYear: modelYear ?? undefined,
    firstUseDate: firstUseDate ?? undefined,
    owner: { name, company, zip, email, addressBlock },
  };
}
