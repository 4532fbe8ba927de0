/** Answers the conditions of texts for an invented owner. */
import { noticeOf } from '../../campaign/notices/noticeFacts.js';
import type { Campaign } from '../../campaign/schema/campaignSchema.js';
import type { Invented } from '../../shapes/recordField.js';
import { SAMPLE_FLAGS } from '../../shapes/recordValues.js';
import type { TextConditions } from '../../shapes/textConditions.js';

/** The owner says yes to everything, at the address that samples print. */
export function inventedAnswers(
  invented: Invented,
  [first]: readonly Campaign[],
  conditions: TextConditions,
): Invented {
  if (conditions.words.length === 0 || first === undefined) return invented;
  const { vehicleLine, model, modelYear, phase, language, openCampaigns } = invented;
  const codes = [...new Set([first.code, ...openCampaigns])];
  const met = conditions.answer({
    vin: '',
    vehicle: { model: model === '' ? undefined : model, modelYear, garagedIn: 'TX' },
    language,
    owner: SAMPLE_FLAGS,
    line: vehicleLine,
    phase,
    zone: first.beside.zones?.zones.find(({ code }) => code === first.code)?.id,
    notice: noticeOf(first).id,
    covered: codes,
    open: openCampaigns.length === 0 ? codes : openCampaigns,
  });
  return { ...invented, met };
}
