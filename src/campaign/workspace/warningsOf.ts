/** Finds what a campaign file may say and most likely does not mean. */

import type { Language } from '../../base/facts/language.js';
import { formatPath, type Path } from '../../base/path.js';
import { type Code, Fault } from '../../base/problems.js';
import { placesNoZoneClaims } from '../coverage/placeClaims.js';
import { countsAgain } from '../notices/countsAgain.js';
import type { Campaign } from '../schema/campaignSchema.js';
import type { Workspace } from './openWorkspace.js';

/** To be told, never thrown. */
export function warningsOf(
  { placeIn, brandOf }: Pick<Workspace, 'placeIn' | 'brandOf'>,
  campaign: Campaign,
): readonly Fault[] {
  const spoken = brandOf(campaign).languages;
  const warnings = [
    ...zoneWarnings(campaign),
    ...noticeWarnings(campaign),
    ...languageWarnings(campaign, spoken),
  ];
  return warnings.map(({ code, path, what }) => {
    const field = formatPath(path);
    return new Fault(code, what, {
      place: placeIn(campaign, field) ?? { file: `${campaign.code}.yaml`, field },
    });
  });
}

interface Warning {
  readonly code: Code;
  readonly path: Path;
  readonly what: string;
}

/** The file that lists the zones has their holes. */
function zoneWarnings(campaign: Campaign): readonly Warning[] {
  const { zones } = campaign.vehicles ?? {};
  const holes = zones === undefined || typeof zones === 'string' ? [] : placesNoZoneClaims(campaign);
  if (holes.length === 0) return [];
  const what = `no zone claims ${holes.join(', ')}: ${campaign.code} covers no vehicle of ${holes.length === 1 ? 'it' : 'them'}`;
  return [{ code: 'ZONES_HOLE', path: ['vehicles', 'zones'], what }];
}

/** After such a notice no work would ever count. */
function noticeWarnings(campaign: Campaign): readonly Warning[] {
  return countsAgain(campaign)
    .filter(({ code, since }) => code === undefined && since === undefined)
    .map(({ id }) => ({
      code: 'NOTICE_REOPENS',
      path: ['notices', id],
      what: `the notice ${id} opens ${campaign.code} again and has neither a code of its own nor a mailing: no work on the vehicles that get it would ever count`,
    }));
}

/** Labels, names and telephone numbers of the brand would be in another language than the letter. */
function languageWarnings({ languages, brand }: Campaign, spoken: readonly Language[]): readonly Warning[] {
  return languages.flatMap((language, index) =>
    spoken.includes(language)
      ? []
      : [
          {
            code: 'LANGUAGE_UNSPOKEN' as const,
            path: ['languages', index],
            what: `the letters are in "${language}", and the brand ${brand} writes in ${spoken.join(', ')} only`,
          },
        ],
  );
}
