/** Settles the seed pieces of a batch: who of the mailer's own gets one, for control. */
import { Fault } from '../../../base/problems.js';
import type { SeedSettings } from '../../../campaign/schema/post/printSettings.js';
import { postalAddress } from '../../../records/address/postalAddress.js';
import type { Seed } from '../../../select/pieces/addSeeds.js';

/** @throws Fault WORKSPACE_INVALID for an address that cannot be mailed to */
export function plannedSeeds(seeds: readonly SeedSettings[] | undefined): readonly Seed[] | undefined {
  return seeds?.map(({ language, company = '', address2 = '', ...written }, index) => {
    const { name, zip, state, block, lacks } = postalAddress({ ...written, company, address2, country: '' });
    if (lacks === undefined && state !== '') return { name: name || company, zip, address: block, language };
    throw new Fault('WORKSPACE_INVALID', `the seed address of ${written.name} cannot be mailed to`, {
      place: { file: 'noticepress.yaml', field: `print.seeds[${index}].${lacks?.column ?? 'state'}` },
      hint: lacks?.hint ?? 'write it as one in the United States, with street, city, state, and ZIP Code',
    });
  });
}
