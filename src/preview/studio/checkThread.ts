/** The thread that checks campaigns, one after the other. */
import { parentPort } from 'node:worker_threads';
import { nodeFiles } from '../../base/files/nodeFiles.js';
import { Fault } from '../../base/problems.js';
import { openWorkspace } from '../../campaign/workspace/openWorkspace.js';
import { checkCampaign } from '../../check/engine/checkCampaign.js';
import type { Finding } from '../../check/engine/finding.js';
import { RULES } from '../../check/rules/allRules.js';
import { openSpelling } from '../../check/words/spelling/openSpelling.js';
import { openFontBook } from '../../fonts/openFontBook.js';
import type { CheckAnswer, CheckOrder } from './openFindings.js';

const fonts = openFontBook();
const spelling = openSpelling(['en', 'es']);

async function findingsOf({ dir, campaign }: CheckOrder): Promise<readonly Finding[] | undefined> {
  try {
    const workspace = openWorkspace(dir, nodeFiles);
    return checkCampaign({ workspace, campaign, fonts, rules: RULES, spelling: await spelling }).findings;
  } catch (error) {
    if (error instanceof Fault) return undefined;
    throw error;
  }
}

parentPort?.on('message', async (order: CheckOrder) => {
  const findings = await findingsOf(order);
  parentPort?.postMessage({ campaign: order.campaign, findings } satisfies CheckAnswer);
});
