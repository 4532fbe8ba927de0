/** `preview`: the documents of a campaign in a browser, redrawn while its file is written. */
import type { Argv } from 'yargs';
import { recordFileOptions, wholeNumber, workspaceOption } from '../../arguments/options.js';
import { command } from '../command.js';

const options = (args: Argv) =>
  args
    .options({
      ...workspaceOption,
      campaign: { type: 'string', describe: 'Campaign to show first', requiresArg: true },
      owners: recordFileOptions.owners,
      port: {
        ...wholeNumber('port', 0),
        default: 0,
        describe: 'Port to listen on (default: one that is free)',
      },
      open: {
        type: 'boolean',
        default: true,
        describe: 'Open a browser where there is a screen; --no-open only prints the link',
      },
    })
    .example('$0 preview --campaign 23LJ01', 'opens the documents; they are redrawn at each saving')
    .epilogue(
      'It listens on this machine only, and its link works as long as it runs. A click on a paragraph shows the line that it is written in; "editor" in noticepress.yaml is the address that opens it. Ctrl-C ends it.',
    );

export const previewCommand = command({
  name: 'preview',
  describe: 'Show the documents of a campaign in a browser, redrawn while its file is written',
  options,
  work: async () => (await import('../../handlers/analyst/preview.js')).preview,
});
