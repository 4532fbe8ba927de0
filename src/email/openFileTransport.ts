/** A folder comes in; a transport goes out that writes each message there instead of sending it. */
import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeFolder } from '../base/makeFolder.js';
import { Fault } from '../base/problems.js';
import type { Transport } from '../shapes/transport.js';
import { renderEml } from './renderEml.js';

/** The whole way but the wire: for a rehearsal, and for whoever hands the files to another system. */
export function openFileTransport(folder: string): Transport {
  return {
    name: 'file',
    version: '1',
    async send(mail) {
      const path = join(folder, `${mail.messageId.split('@')[0]}.eml`);
      const content = await renderEml(mail);
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
