/** What a letter prints of a record alone comes in; the text that the scratch keeps of it goes out, and back. */
import { partsOf } from '../base/text/partsOf.js';
import type { Piece } from '../shapes/piece.js';
import type { OwnerRow, Vehicle } from '../shapes/records.js';

/**
 * Short, because it is written, sorted and read for each piece: by its kind what others share. ZIP Code and VIN
 * stand first, so that texts in order are pieces in print order. Tabs stand between the parts, since no field has
 * one: JSON would cost twice as much to write and to read.
 */
export function pieceText(kind: number, { vin, owner }: OwnerRow, { firstUseDate }: Vehicle): string {
  const { name, company, zip, email, addressBlock } = owner;
  let text = `${zip}\t${vin}\t${kind}\t${firstUseDate ?? ''}\t${name}\t${company}\t${email}`;
  for (const line of addressBlock) text += `\t${line}`;
  return text;
}

/** Name, company and address of a piece, out of the parts of its text: two that are the same go to the same owner. */
export function ownerPart(parts: readonly string[]): string {
  const [, , , , name = '', company = '', , ...addressBlock] = parts;
  return [name, company, ...addressBlock].join('\t').toUpperCase();
}

/** What a piece has of its kind. */
export type PieceKind = Omit<Piece, 'seq' | 'vin' | 'firstUseDate' | 'owner'>;

export function pieceOf(seq: number, text: string, kindOf: (id: number) => PieceKind): Piece {
  const [zip = '', vin = '', kind, firstUseDate, name = '', company = '', email = '', ...addressBlock] =
    partsOf(text, '\t');
  const { language, lessor, vehicleLine, phase, model, modelYear, openCampaigns } = kindOf(Number(kind));
  return {
    seq,
    vin,
    language,
    lessor,
    vehicleLine,
    phase,
    model,
    modelYear,
    firstUseDate: firstUseDate || undefined,
    openCampaigns,
    owner: { name, company, zip, email, addressBlock },
  };
}
