/** Runs the preview until it is stopped. */
import { randomBytes } from 'node:crypto';
import { nodeFiles } from '../../../base/files/nodeFiles.js';
import { Fault } from '../../../base/problems.js';
import { openWorkspace } from '../../../campaign/workspace/openWorkspace.js';
import { startPreview } from '../../../preview/startPreview.js';
import { rememberedFonts } from '../../../render/workspaceFonts.js';
import { MemorySessions } from '../../../web/sessions.js';
import { listen, stopped } from '../../process/listen.js';
import { openBrowser } from '../../process/openBrowser.js';
import { optimizeSoon } from '../../process/optimizeLater.js';
import { stopSignal } from '../../process/stopSignal.js';
import type { Session } from '../../terminal/session.js';

interface PreviewArguments {
  readonly workspace: string;
  readonly campaign?: string | undefined;
  readonly owners?: string | undefined;
  readonly port: number;
  readonly open: boolean;
}

const HOST = '127.0.0.1';

/** @throws Fault CAMPAIGN_UNKNOWN, USAGE for a port that is taken; those of noticepress.yaml. A campaign file may be wrong. */
export async function preview(session: Session, args: PreviewArguments): Promise<void> {
  const { workspace: dir, owners, port } = args;
  const workspace = openWorkspace(dir, nodeFiles);
  const campaign = args.campaign?.toUpperCase();
  if (campaign !== undefined && !workspace.campaignCodes().includes(campaign))
    throw new Fault('CAMPAIGN_UNKNOWN', `the workspace has no campaign ${campaign}`);
  const fontsOf = rememberedFonts();
  fontsOf(workspace);
  optimizeSoon();
  const stop = stopSignal(session.terminal);
  const sessions = new MemorySessions(() => randomBytes(24).toString('base64url'));
  try {
    const { app, end } = await startPreview({
      ...{ dir, owners, campaign, sessions },
      ...{
        fontsOf,
        now: () => new Date(),
        cookie: `preview-${randomBytes(6).toString('hex')}`,
      },
    });
    const address = await listen(() => app.listen({ host: HOST, port }), port, HOST);
    const link = `${address}/enter/${sessions.newLink(true)}`;
    session.terminal.out(`The preview is open, on this machine:\n${link}\n`);
    if (args.open) openBrowser(link);
    await stopped(stop.signal);
    await end();
  } finally {
    stop.release();
  }
}
