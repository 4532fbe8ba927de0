/** `schema`: the JSON Schema of a campaign, brand, follow-up, or workspace file, whole or one part of it. */
import type { Argv } from 'yargs';
import { command } from '../command.js';

const options = (args: Argv) =>
  args
    .positional('file', {
      choices: ['campaign', 'brand', 'follow-up', 'workspace'] as const,
      default: 'campaign' as const,
      describe: 'Kind of file',
    })
    .positional('path', { type: 'string', describe: 'Path of a key: prints what the file may say there' })
    .example('$0 schema campaign vehicles.lines', 'shows what a line of the vehicle table may say')
    .example('$0 schema brand contact', 'shows the keys of contact in a brand file')
    .example(
      '$0 schema > campaign.schema.json',
      'then reference it in the first line of a campaign file:\n# yaml-language-server: $schema=../campaign.schema.json',
    );

export const schemaCommand = command({
  name: 'schema [file] [path]',
  describe: 'Print the JSON Schema of a campaign, brand, follow-up, or workspace file, or one part of it',
  options,
  work: async () => (await import('../../handlers/analyst/schema.js')).schema,
});
