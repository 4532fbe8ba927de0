/** `decode`: what a campaign code says of itself. */
import type { Argv } from 'yargs';
import { jsonOption } from '../../arguments/options.js';
import { command } from '../command.js';

const options = (args: Argv) =>
  args
    .positional('code', { type: 'string', demandOption: true, describe: 'Campaign code' })
    .options(jsonOption)
    .example('$0 decode 23LJ01', 'year, brand, program and number')
    .example('$0 decode BLC', 'a code of the form in use until 2019');

export const decodeCommand = command({
  name: 'decode <code>',
  describe: 'Say what a campaign code means',
  options,
  work: async () => (await import('../../handlers/analyst/decode.js')).decode,
});
