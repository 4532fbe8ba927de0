/** The thread that reads the marks of one scan; `openMarkReader` starts and ends it. */
import { parentPort, workerData } from 'node:worker_threads';
import { readMarks } from './readMarks.js';

void readMarks(workerData).then((marks) => parentPort?.postMessage(marks));
