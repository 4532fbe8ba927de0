/** A follow-up with all that speaks in its documents comes in; its merger goes out. */
import { schemaNames } from '../campaign/schemaNames.js';
import { openFollowUpMerger } from '../merge/openFollowUpMerger.js';
import type { Merger } from '../merge/openMerger.js';
import { folderTemplates } from '../merge/templateSource.js';
import type { FollowUpSource } from './followUpSource.js';

export function openFollowUp({ followUp, campaigns, brand, templateFolders }: FollowUpSource): Merger {
  const templates = folderTemplates(templateFolders);
  return openFollowUpMerger({ followUp, campaigns, brand, templates, names: schemaNames() });
}
