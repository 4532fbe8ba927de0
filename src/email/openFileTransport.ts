/** Opens a transport that writes each message into a folder instead of sending it. */
import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeFolder } from '../base/makeFolder.js';
import { Fault } from '../base/problems.js';
import type { Transport } from '../shapes/transport.js';
import { renderEml } from './renderEml.js';

/** Everything except the network: for a rehearsal, and for handing the files to another system. */
export function openFileTransport(folder: string): Transport {
  return {
    name: 'file',
    version: '1',
    async send(mail, begin) {
      const path = join(folder, `${mail.messageId.split('@')[0]}.eml`);
      const content = await renderEml(mail);
      if (!(await begin())) return { kind: 'withheld' };
      try {
        makeFolder(folder);
        await writeFile(`${path}.partial`, content);
        await rename(`${path}.partial`, path);
      } catch (cause) {
        const message = cause instanceof Error ? cause.message : String(cause);
        return {
          kind: 'stopped',
          fault: new Fault('FILE_UNWRITABLE', message, { place: { file: folder }, cause }),
        };
      }
      return { kind: 'sent', code: undefined, reply: `written to ${path}` };
    },
    close: async () => undefined,
  };
}
