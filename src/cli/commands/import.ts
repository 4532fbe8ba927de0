/** `import`: a record file into the workspace store. */
import type { Argv, CommandModule } from 'yargs';
import { nodeFiles } from '../../base/nodeFiles.js';
import { formatPlace, type Problem } from '../../base/problems.js';
import { openWorkspace } from '../../campaign/openWorkspace.js';
import { openFontBook } from '../../fonts/openFontBook.js';
import { IMPORTED, type ImportOrder, type ImportResult, importRecords } from '../../intake/importRecords.js';
import { openWorkspaceStore } from '../../store/workspace/openWorkspaceStore.js';
import { workspaceLocation } from '../../store/workspace/workspaceLocation.js';
import { jsonOption, workspaceOption } from '../options.js';
import { progressBar } from '../progressBar.js';
import { printJson, type Session } from '../session.js';

const options = (args: Argv) =>
  args
    .positional('kind', { choices: IMPORTED, demandOption: true, describe: 'What the rows are' })
    .positional('file', { type: 'string', demandOption: true, describe: 'CSV or NDJSON' })
    .options({ ...workspaceOption, ...jsonOption })
    .example('$0 import vehicles vehicles.csv', 'for the sales desk: what disclose looks up')
    .example('$0 import remedied remedied.csv', 'whose remedy is done: no form, and no message')
    .epilogue(
      'Rows with a problem are left out and reported; then the exit code is 1. A row of a known VIN replaces the one before; of a vehicle it keeps what it leaves blank. Batches read the files they are given, never this store.',
    );

type Options = ReturnType<typeof options> extends Argv<infer O> ? O : never;

export const importCommand = (session: Session): CommandModule<object, Options> => ({
  command: 'import <kind> <file>',
  describe: 'Keep owners, vehicles or remedies in the workspace store',
  builder: options,
  handler: async ({ kind, file, json, workspace: folder }) => {
    const workspace = openWorkspace(folder, nodeFiles);
    const store = await openWorkspaceStore(workspaceLocation(process.env, folder));
    const bar = progressBar(session.terminal, session.clock);
    const fonts = openFontBook();
    const order: ImportOrder = {
      store,
      kind,
      path: file,
      columns: workspace.settings.columns[kind],
      missing: (text) => fonts.missing(text),
      onProblem: (problem) => session.terminal.err(problemLine(problem)),
      onRows: (rows) => bar.update('import', rows, undefined),
    };
    try {
      const result = await importRecords(order).finally(() => bar.end());
      session.exit = result.left > 0 ? 1 : 0;
      if (json) return printJson(session, { kind, ...result });
      session.terminal.out(report(kind, result));
    } finally {
      await store.close();
    }
  },
});

function problemLine({ source, line, column, code, value, hint }: Problem): string {
  const place = formatPlace({ file: source, line, field: column === '' ? undefined : column });
  return `${place}  ${code}  "${value}"\n  hint: ${hint}\n`;
}

function report(kind: string, { rows, imported, left }: ImportResult): string {
  const person = left > 0 ? ` ${left} have a problem and were left out.` : '';
  return `${imported} of ${rows} rows of ${kind} are in the workspace store.${person}\n`;
}
