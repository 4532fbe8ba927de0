/** Answers the conditions of texts for an invented owner. */
import { noticeOf } from '../../campaign/notices/noticeFacts.js';
import type { Campaign } from '../../campaign/schema/campaignSchema.js';
import type { Invented } from '../../shapes/recordField.js';
import type { TextConditions } from '../../shapes/textConditions.js';

/** The vehicle is the first that the line covers; its owner is a lessor, at the address that samples print. */
export function inventedAnswers(
  invented: Invented,
  [first]: readonly Campaign[],
  conditions: TextConditions,
): Invented {
  if (conditions.words.length === 0 || first === undefined) return invented;
  const { vehicleLine, phase, language, openCampaigns } = invented;
  const line = first.vehicles?.lines.find(({ id }) => id === vehicleLine);
  const codes = [...new Set([first.code, ...openCampaigns])];
  const met = conditions.answer({
    vin: '',
    vehicle: { model: line?.model, modelYear: line?.model_years.from, garagedIn: 'TX' },
    language,
    lessor: true,
    line: vehicleLine,
    phase,
    zone: first.beside.zones?.zones.find(({ code }) => code === first.code)?.id,
    notice: noticeOf(first).id,
    covered: codes,
    open: openCampaigns.length === 0 ? codes : openCampaigns,
  });
  return { ...invented, met };
}
