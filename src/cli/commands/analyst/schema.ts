/** `schema`: the JSON Schema of a campaign, brand, or follow-up file, for editors that check while you type. */
import type { Argv } from 'yargs';
import { command } from '../command.js';

const options = (args: Argv) =>
  args
    .positional('file', {
      choices: ['campaign', 'brand', 'follow-up'] as const,
      default: 'campaign' as const,
      describe: 'Kind of file',
    })
    .example(
      '$0 schema > campaign.schema.json',
      'then reference it in the first line of a campaign file:\n# yaml-language-server: $schema=../campaign.schema.json',
    )
    .example('$0 schema follow-up > follow-up.schema.json', 'for the files in follow-ups/');

export const schemaCommand = command({
  name: 'schema [file]',
  describe: 'Print the JSON Schema of a campaign, brand, or follow-up file',
  options,
  work: async () => (await import('../../handlers/analyst/schema.js')).schema,
});
