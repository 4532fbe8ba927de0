/** `decode`: what a campaign code says of itself. */
import type { Argv, CommandModule } from 'yargs';
import { Fault } from '../../base/problems.js';
import { type CodePart, decodeCode } from '../../campaign/decodeCode.js';
import { jsonOption } from '../options.js';
import { printJson, type Session } from '../session.js';

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
  handler: ({ code, json }) => {
    const decoded = decodeCode(code);
    if (decoded.form === 'unknown') {
      throw new Fault('USAGE', `"${code}" is no campaign code`, {
        hint: 'a code is written 23LJ01 or, before 2020, as three characters such as BLC',
      });
    }
    if (json) return printJson(session, decoded);
    session.terminal.out(`${decoded.code}\n${decoded.parts.map(partLine).join('')}`);
  },
});

function partLine({ characters, label, meaning }: CodePart): string {
  return `  ${characters.padEnd(4)} ${label.padEnd(24)} ${meaning ?? 'not known'}\n`;
}
