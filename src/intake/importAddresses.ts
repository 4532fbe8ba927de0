/** Imports new addresses into the workspace store: each owner keeps the name, and the store keeps the address before. */

import { asciiText } from '../base/text/asciiText.js';
import { carefulAddress } from '../records/address/postalAddress.js';
import type { AddressRow, NewPlace, Owner } from '../shapes/records.js';
import type { IsoDay } from '../shapes/units.js';
import type { WorkspaceStore } from '../store/openWorkspaceStore.js';

/** Writes one part of the file. Rows of vehicles without an owner in the store are kept as history. */
export async function putNewAddresses(
  store: WorkspaceStore,
  rows: readonly AddressRow[],
  source: string,
  today: IsoDay,
): Promise<void> {
  for (const { vin, place, moved, dpv, piece } of rows) {
    const owner = await store.findOwner(vin);
    const now = owner && place && moveOwner(owner, place);
    const changed = now !== undefined && now.addressBlock.join('\n') !== owner?.addressBlock.join('\n');
    await store.write(async (writer) => {
      if (now !== undefined && changed) await writer.putOwners([{ vin, value: now }]);
      await writer.putAddressChange(vin, {
        ...{ at: today, source, piece, dpv, moved },
        before: owner?.addressBlock ?? [],
        after: now?.addressBlock ?? (place === undefined ? [] : linesOf(place)),
      });
    });
  }
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
