/** `decode`: what a campaign code means. */
import type { Argv } from 'yargs';
import { jsonOption, workspaceOption } from '../../arguments/options.js';
import { command } from '../command.js';

const options = (args: Argv) =>
  args
    .positional('code', { type: 'string', demandOption: true, describe: 'Campaign code' })
    .options({ ...workspaceOption, ...jsonOption })
    .example('$0 decode 23LJ01', 'year, brand, program, and number')
    .example('$0 decode BLC', 'by the forms that the brand files name');

export const decodeCommand = command({
  name: 'decode <code>',
  describe: 'Explain a campaign code',
  options,
  work: async () => (await import('../../handlers/analyst/decode.js')).decode,
});
