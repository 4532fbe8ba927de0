/** `decode`: what a campaign code says of itself. */
import type { Argv, CommandModule } from 'yargs';
import { jsonOption } from '../../arguments/options.js';
import type { Session } from '../../terminal/session.js';

const options = (args: Argv) =>
  args
    .positional('code', { type: 'string', demandOption: true, describe: 'Campaign code' })
    .options(jsonOption)
    .example('$0 decode 23LJ01', 'year, brand, program and number')
    .example('$0 decode BLC', 'a code of the form in use until 2019');

type Options = ReturnType<typeof options> extends Argv<infer O> ? O : never;

export const decodeCommand = (session: Session): CommandModule<object, Options> => ({
  command: 'decode <code>',
  describe: 'Say what a campaign code means',
  builder: options,
  handler: async (args) => (await import('../../handlers/analyst/decode.js')).decode(session, args),
});
