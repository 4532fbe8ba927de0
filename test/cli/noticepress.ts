/** Runs the command line as a shell would, without a process. */
import { run } from '../../src/cli/run.js';

export interface Ran {
  readonly exit: number;
  readonly out: string;
  readonly err: string;
}

export async function noticepress(...argv: string[]): Promise<Ran> {
  let [out, err] = ['', ''];
  const decoder = new TextDecoder('latin1');
  const exit = await run(argv, {
    out: (text) => {
      out += typeof text === 'string' ? text : decoder.decode(text);
    },
    err: (text) => {
      err += text;
    },
    columns: 100,
  });
  return { exit, out, err };
}
