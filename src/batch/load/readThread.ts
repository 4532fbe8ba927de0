/** The thread that reads a record file: sends arrays of rows, a few ahead of those that were used. */
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { vinReader } from '../../base/facts/vinRules.js';
import { faultMessage } from '../../base/faultMessage.js';
import { openFontBook } from '../../fonts/openFontBook.js';
import { readOwners } from '../../records/readOwners.js';
import { readVehicles } from '../../records/readVehicles.js';
import { openRecordFile } from '../../records/source/openRecordFile.js';
import { packRows } from './packRows.js';
import { MOST_AHEAD, type ReadMessage, type ReadSetup } from './readAside.js';

const READERS = { owners: readOwners, vehicles: readVehicles };

async function read({ path, role, header, vinRules, own }: ReadSetup, port: MessagePort): Promise<void> {
  const send = (message: ReadMessage): void => port.postMessage(message);
  try {
    const fonts = openFontBook(own);
    const options = {
      ...header,
      vins: vinReader(vinRules),
      missing: (text: string) => fonts.missing(text),
      onUnread: (unread: string) => send({ kind: 'unread', header: unread }),
    };
    const turns = new Turns(port);
    for await (const rows of READERS[role](await openRecordFile(path), options)) {
      await turns.next();
      send({ kind: 'rows', rows: packRows(rows) });
    }
    send({ kind: 'end' });
  } catch (error) {
    send({ kind: 'failed', fault: faultMessage(error) });
  }
}

/** Waits while as much was sent as may be ahead. */
class Turns {
  #left = MOST_AHEAD;
  #wake: () => void = () => undefined;

  constructor(port: MessagePort) {
    port.on('message', () => {
      this.#left++;
      this.#wake();
    });
  }

  async next(): Promise<void> {
    while (this.#left === 0)
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    this.#left--;
  }
}

if (parentPort === null) throw new Error('this file runs as a thread');
const port = parentPort;
void read(workerData as ReadSetup, port);
