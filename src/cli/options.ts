/** Options that several commands share, so that each reads the same everywhere. */
export const workspaceOption = {
  workspace: {
    type: 'string',
    default: '.',
    describe: 'Folder with noticepress.yaml, campaigns/ and brands/',
    requiresArg: true,
  },
} as const;

export const campaignOption = {
  campaign: {
    type: 'string',
    demandOption: true,
    describe: 'Code of a campaign in the workspace, or path of a campaign file',
    requiresArg: true,
  },
} as const;

export const jsonOption = {
  json: { type: 'boolean', default: false, describe: 'Print the result as JSON, with a format version' },
} as const;

/** Record files for commands that look one VIN up. */
export const recordFileOptions = {
  owners: {
    type: 'string',
    describe: 'Owners file, CSV or NDJSON; may carry the vehicle columns too',
    requiresArg: true,
  },
  vehicles: { type: 'string', describe: 'Vehicles file, joined by VIN', requiresArg: true },
} as const;
