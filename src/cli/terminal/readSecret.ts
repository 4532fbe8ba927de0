/** Reads a line that nobody else should see: typed without an echo, or from a pipe. */
import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';

/** Empty where the input ends first. */
export async function readSecret(prompt: string): Promise<string> {
  const { stdin, stderr } = process;
  const isTyped = stdin.isTTY === true;
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  if (isTyped) stderr.write(prompt);
  const lines = createInterface({ input: stdin, output: silent, terminal: isTyped });
  try {
    for await (const line of lines) return line;
    return '';
  } finally {
    lines.close();
    if (isTyped) stderr.write('\n');
  }
}
