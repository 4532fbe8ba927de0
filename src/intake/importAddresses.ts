/** Imports new addresses into the workspace store: each owner keeps the name, and the store keeps the address before. */

import { asciiText } from '../base/text/asciiText.js';
import { carefulAddress } from '../records/address/postalAddress.js';
import type { AddressChange, AddressRow, NewPlace, Owner } from '../shapes/records.js';
import type { IsoDay } from '../shapes/units.js';
import type { WorkspaceStore } from '../store/openWorkspaceStore.js';

/** Writes one part of the file, all of it or nothing. Rows of vehicles without an owner in the store are kept as history. */
export async function putNewAddresses(
  store: WorkspaceStore,
  rows: readonly AddressRow[],
  source: string,
  today: IsoDay,
): Promise<void> {
  const moves: { readonly vin: string; readonly now: Owner | undefined; readonly change: AddressChange }[] =
    [];
  for (const { vin, place, moved, dpv, piece } of rows) {
    const owner = await store.findOwner(vin);
    const now = owner && place && moveOwner(owner, place);
    const before = owner?.addressBlock ?? [];
    const after = now?.addressBlock ?? (place === undefined ? [] : linesOf(place));
    moves.push({ vin, now, change: { at: today, source, piece, dpv, moved, before, after } });
  }
  await store.write(async (writer) => {
    const changed = moves.flatMap(({ vin, now, change }) =>
      now === undefined || change.before.join() === change.after.join() ? [] : [{ vin, value: now }],
    );
    if (changed.length > 0) await writer.putOwners(changed);
    for (const { vin, change } of moves) await writer.putAddressChange(vin, change);
  });
}

/** Our own spelling stays where the new one only lacks its accents. */
function moveOwner(owner: Owner, place: NewPlace): Owner {
  const kept = Object.fromEntries(
    Object.entries(place).map(([name, text]) => {
      const ours = owner[name as keyof NewPlace];
      return [name, asciiText(ours).toUpperCase() === asciiText(text).toUpperCase() ? ours : text];
    }),
  ) as unknown as NewPlace;
  const { name, company } = owner;
  const { block, lacks, city, state, zip, country } = carefulAddress({ name, company, ...kept });
  if (lacks !== undefined) return owner;
  return { ...owner, ...kept, city, state, zip, country, addressBlock: block };
}

const linesOf = ({ address1, address2, city, state, zip }: NewPlace): readonly string[] =>
  [address1, address2, `${city} ${state} ${zip}`].filter((line) => line !== '');
