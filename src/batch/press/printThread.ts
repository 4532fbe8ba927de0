/** Runs a print worker in a thread: jobs arrive as messages, and what was printed is sent back. */
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { faultMessage } from '../../base/faultMessage.js';
import { openFontBook } from '../../fonts/openFontBook.js';
import { Composer } from '../../render/letters/composer.js';
import { openPieces } from '../../select/pieces/openPieces.js';
import { openScratch } from '../../store/sqlite/openScratch.js';
import { type PrintJob, type PrintTools, printLetters } from './printLetters.js';
import type { ThreadSetup, WorkerMessage } from './printWorker.js';

/** It reads the scratch from start to end, 500 pieces at a time. */
const CACHE_MEBIBYTES = 4;

function openTools({ scratch, variants, own }: ThreadSetup): PrintTools {
  const fonts = openFontBook(own);
  const reader = openScratch(scratch, { cacheMebibytes: CACHE_MEBIBYTES });
  return { pieces: openPieces(reader), fonts, composer: new Composer(fonts), variants };
}

async function print(tools: PrintTools, job: PrintJob, port: MessagePort): Promise<void> {
  const send = (message: WorkerMessage): void => port.postMessage(message);
  try {
    const printed = await printLetters(tools, job, (done) => send({ kind: 'progress', done }));
    send({ kind: 'printed', printed });
  } catch (error) {
    send({ kind: 'failed', fault: faultMessage(error) });
  }
}

if (parentPort === null) throw new Error('this file runs as a thread');
const port = parentPort;
const tools = openTools(workerData as ThreadSetup);
port.on('message', (job: PrintJob) => print(tools, job, port));
