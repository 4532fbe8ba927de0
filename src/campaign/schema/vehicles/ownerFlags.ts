/** Says what owners say yes or no to, as conditions of campaigns ask for it. */
import type { OwnerFlag } from '../../../shapes/columns.js';
import type { Language } from '../../../shapes/units.js';

type YesOrNo = readonly [yes: string, no: string];

interface FlagWords {
  /** For whoever writes a campaign file. */
  readonly description: string;
  /** The owners of whom it is true, and the others. */
  readonly owners: Readonly<Record<Language, YesOrNo>>;
  /** What is true of a vehicle. */
  readonly vehicle: YesOrNo;
}

export const OWNER_FLAG_WORDS: Readonly<Record<OwnerFlag, FlagWords>> = {
  lessor: {
    description: 'Whether the owner leases the vehicle to someone.',
    owners: { en: ['lessors', 'not lessors'], es: ['arrendadores', 'no arrendadores'] },
    vehicle: ['its owner is a lessor', 'its owner is no lessor'],
  },
};
