/** The thread that checks campaigns and counts records, one after the other, while pages are drawn elsewhere. */
import { setPriority } from 'node:os';
import { parentPort } from 'node:worker_threads';
import { nodeFiles } from '../../../base/files/nodeFiles.js';
import { Fault } from '../../../base/problems.js';
import { openWorkspace } from '../../../campaign/workspace/openWorkspace.js';
import type { ParseMemory } from '../../../campaign/yaml/parsingFiles.js';
import { checkCampaign } from '../../../check/engine/checkCampaign.js';
import { RULES } from '../../../check/rules/allRules.js';
import { openSpelling } from '../../../check/words/spelling/openSpelling.js';
import { rememberedFonts } from '../../../render/workspaceFonts.js';
import { countRecords } from '../records/countRecords.js';
import type { Answer, Order } from './openBackThread.js';

/** Of 19: with nothing else to do for the processor, it has all of it. */
const HUMBLE = 10;

// Linux keeps a priority for each thread, so this one gives way to the pages and the browser; elsewhere it is that of the process
if (process.platform === 'linux') setPriority(HUMBLE);

const spelling = openSpelling(['en', 'es']);
const memory: ParseMemory = new Map();

const fontsOf = rememberedFonts();

async function answerTo(order: Order): Promise<Answer> {
  try {
    const workspace = openWorkspace(order.dir, nodeFiles, memory);
    const fonts = fontsOf(workspace);
    if (order.kind === 'count') return { kind: 'count', counts: await countRecords(order, fonts) };
    const { campaign } = order;
    const asked = { workspace, campaign, fonts, rules: RULES, spelling: await spelling };
    return { kind: 'check', findings: checkCampaign(asked).findings };
  } catch (error) {
    if (error instanceof Fault) return { kind: order.kind };
    throw error;
  }
}

parentPort?.on('message', async (order: Order) => {
  parentPort?.postMessage(await answerTo(order));
});
