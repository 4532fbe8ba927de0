/** What owners do until the remedy, as paragraphs of a text: each names the paths of its parts. */
import type { Campaign } from '../schema/campaignSchema.js';
import { type Holds, isLeftOut } from '../schema/values/blocks.js';
import type { Text } from '../schema/values.js';
import type { OwnerAction } from '../schema/work/ownerActions.js';

/** Of the actions that `wanted` takes, in their order. A path has the place of its action in the file. */
export function ownerActionTexts(
  { owner_actions: actions = [] }: Pick<Campaign, 'owner_actions'>,
  wanted: (action: OwnerAction) => boolean,
  holds: Holds | undefined,
): readonly Text[] {
  return actions.flatMap((action, index) =>
    wanted(action) && !isLeftOut(action, holds) ? paragraphsOf(action, index) : [],
  );
}

function paragraphsOf({ headline, text, steps, results }: OwnerAction, index: number): readonly Text[] {
  const path = (below: string) => `{{campaign.owner_actions.${index}.${below}}}`;
  const paragraphs = [
    ...(headline === undefined ? [] : [`**${path('headline')}**`]),
    ...(text === undefined ? [] : [path('text')]),
    ...(steps.length === 0
      ? []
      : [steps.map((_, step) => `${step + 1}. ${path(`steps.${step}`)}`).join('\n')]),
    ...(results.length === 0
      ? []
      : [
          results
            .map((_, at) => resultLine(path(`results.${at}.seen`), path(`results.${at}.words`)))
            .join('\n'),
        ]),
  ];
  return paragraphs.map((en) => ({ en, es: en }));
}

const resultLine = (seen: string, words: string) => `- ${seen} **${words}**`;
