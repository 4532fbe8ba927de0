/** Opens a transport that writes each message into a folder instead of sending it. */
import { join } from 'node:path';
import { makePrivateFolder } from '../../base/files/privateFile.js';
import { unwritable } from '../../base/files/unwritable.js';
import { writeWhole } from '../../base/files/writeWhole.js';
import type { Transport } from '../../shapes/mail/transport.js';
import { renderEml } from './renderEml.js';

/** Everything except the network: for a rehearsal, and for handing the files to another system. */
export function openFileTransport(folder: string): Transport {
  return {
    name: 'file',
    version: '1',
    async send(mail, { connect, leave }) {
      const path = join(folder, `${mail.messageId.split('@')[0]}.eml`);
      const content = await renderEml(mail);
      if (!(await connect()) || !(await leave())) return { kind: 'withheld' };
      try {
        makePrivateFolder(folder);
        writeWhole(path, content);
      } catch (cause) {
        return { kind: 'stopped', fault: unwritable(folder, cause) };
      }
      return { kind: 'sent', code: undefined, reply: `written to ${path}` };
    },
    close: async () => undefined,
  };
}
