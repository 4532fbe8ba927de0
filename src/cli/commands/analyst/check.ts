/** `check`: what a campaign file may not say, by the rules of the law, of consistency, of language, and of the page. */
import type { Argv } from 'yargs';
import { jsonOption, workspaceOption } from '../../arguments/options.js';
import { command } from '../command.js';

const options = (args: Argv) =>
  args
    .positional('campaigns', {
      type: 'string',
      array: true,
      default: [] as string[],
      describe: 'Codes of campaigns, or paths of their files (default: all of the workspace)',
    })
    .options({
      ...workspaceOption,
      rules: { type: 'boolean', default: false, describe: 'List every rule, its id first' },
      explain: {
        type: 'string',
        describe: 'Explain one rule: what it rests on, and a passing and a failing example',
        requiresArg: true,
      },
      format: {
        choices: ['text', 'json', 'sarif'] as const,
        default: 'text' as const,
        describe: 'sarif: SARIF 2.1.0, for code review tools',
        requiresArg: true,
      },
      fix: {
        type: 'boolean',
        default: false,
        describe: 'Write the right words into the files where a rule is certain of them',
      },
      ...jsonOption,
    })
    .example('$0 check 26NA04', 'checks one campaign of this workspace')
    .example('$0 check --explain SR-018', 'explains a rule; needs no workspace');

export const checkCommand = command({
  name: 'check [campaigns..]',
  describe: 'Check campaigns: what the law asks, what contradicts itself, how it reads and prints',
  options,
  work: async () => (await import('../../handlers/analyst/check.js')).check,
});
