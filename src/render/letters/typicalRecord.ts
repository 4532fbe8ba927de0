/** Invents the record that the size of the text of a document is settled with. */
import type { Markup } from '../../shapes/layout/markup.js';
import type { RecordValues } from '../../shapes/recordModel.js';
import { sampleValues } from '../../shapes/recordValues.js';

/** As long as names of models usually are. */
const MODEL = 'Camry Hybrid';

/**
 * An owner with an address of three lines, as most have, and all campaigns that the markup can list. It depends on the
 * variant alone, so that a letter looks the same in a batch, in a reprint and by itself.
 */
export function typicalRecord({ language, campaignLines = {} }: Markup): RecordValues {
  return sampleValues({
    language,
    vehicleLine: '',
    model: MODEL,
    modelYear: undefined,
    phase: undefined,
    openCampaigns: Object.keys(campaignLines),
  });
}
