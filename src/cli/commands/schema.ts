/** `schema`: the JSON Schema of a campaign file, for editors that check while one types. */
import type { CommandModule } from 'yargs';
import { campaignJsonSchema } from '../../campaign/jsonSchema.js';
import type { Session } from '../session.js';

export const schemaCommand = (session: Session): CommandModule => ({
  command: 'schema',
  describe: 'Print the JSON Schema of the campaign file',
  builder: (args) =>
    args.example(
      '$0 schema > campaign.schema.json',
      'then name it in the first line of a campaign file:\n# yaml-language-server: $schema=../campaign.schema.json',
    ),
  handler: () => session.terminal.out(`${JSON.stringify(campaignJsonSchema(), null, 2)}\n`),
});
