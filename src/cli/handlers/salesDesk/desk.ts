/** Runs the disclosure desk until it is stopped. */
import { randomBytes } from 'node:crypto';
import { nodeFiles } from '../../../base/files/nodeFiles.js';
import { Fault } from '../../../base/problems.js';
import { openWorkspace } from '../../../campaign/workspace/openWorkspace.js';
import { openDesk } from '../../../desk/openDesk.js';
import { prepareLookUp } from '../../../disclose/lookup/lookUpVin.js';
import { openMarkReader } from '../../../disclose/scans/openMarkReader.js';
import type { PdfSigner } from '../../../print/sign/openPdfSigner.js';
import { foldDealerCode } from '../../../records/dealers/readDealers.js';
import { indexedLookUp } from '../../../render/records/indexedLookUp.js';
import { workspaceFonts } from '../../../render/workspaceFonts.js';
import { readWorkspaceNow } from '../../../web/readWorkspaceNow.js';
import { MemorySessions } from '../../../web/sessions.js';
import { storedSessions } from '../../../web/storedSessions.js';
import { filer } from '../../process/filer.js';
import { listen, stopped } from '../../process/listen.js';
import { stopSignal } from '../../process/stopSignal.js';
import type { Session } from '../../terminal/session.js';
import { watched } from '../operations/watched.js';
import { withStore } from '../withStore.js';
import { isThisMachine, namedUsers, readTls, readWhole, THIS_MACHINE } from './deskAccess.js';
import { openDeskWatch } from './deskWatch.js';
import { openDrain } from './openDrain.js';

interface DeskArguments {
  readonly workspace: string;
  readonly dealer?: string | undefined;
  readonly port: number;
  readonly host: string;
  readonly cert?: string | undefined;
  readonly key?: string | undefined;
  readonly sign?: string | undefined;
  readonly owners?: string | undefined;
  readonly vehicles?: string | undefined;
  readonly remedied?: string | undefined;
  readonly log: 'text' | 'json';
  readonly metricsPort?: number | undefined;
}

/**
 * On this machine a link is enough. On any other address the desk speaks TLS only, and named users sign in.
 *
 * @throws Fault DEALER_UNKNOWN, TLS_INVALID, USAGE for a port that is taken and an address without TLS or users; those of the
 * workspace and of the store
 */
export async function desk(session: Session, args: DeskArguments): Promise<void> {
  const { owners, vehicles, remedied, port, host, sign } = args;
  const tls = readTls(args);
  const isHere = isThisMachine(host);
  if (!isHere && tls === undefined)
    throw new Fault('USAGE', `on ${host} the desk listens with TLS only`, {
      hint: 'give --cert FILE and --key FILE, or leave out --host',
    });
  const { dir, resolve } = openWorkspace(args.workspace, nodeFiles);
  const look = indexedLookUp();
  const dealers = () => look.dealers(resolve('dealers.csv'));
  const dealer = args.dealer === undefined ? undefined : foldDealerCode(args.dealer);
  if (dealer !== undefined && !(await dealers()).has(dealer))
    throw new Fault('DEALER_UNKNOWN', `no dealer has the code ${dealer}`);
  const signer = sign === undefined ? undefined : await readSigner(sign);
  const stop = stopSignal(session.terminal);
  const { user, newSalt } = filer();
  const random = () => randomBytes(24).toString('base64url');
  const linked = new MemorySessions(random);
  try {
    await withStore(args.workspace, async (store) => {
      const signIn = isHere ? undefined : await namedUsers(store, host);
      const drain = openDrain(session, store.outbox, stop.signal);
      const watch = openDeskWatch(session, store, args.log);
      const workspace = readWorkspaceNow(dir, nodeFiles);
      const files = { owners, vehicles, remedied, look };
      const app = await openDesk({
        ...{ workspace, files, store, fonts: workspaceFonts(workspace()), newSalt },
        sessions: isHere ? linked : storedSessions(store.door, random),
        ...{ now: () => new Date(), account: user, dealer, dealers },
        ...{ signer, readMarks: openMarkReader() },
        ...{ hosts: isHere ? THIS_MACHINE : undefined, tls, signIn },
        ...{ queued: drain.poke, sends: drain.sends, mailTrouble: drain.trouble },
        served: watch.served,
      });
      const address = await listen(() => app.listen({ host, port }), port, host);
      session.terminal.out(
        isHere
          ? `The desk is open. Its link works once, on this machine:\n${address}/enter/${linked.newLink()}\n`
          : `The desk is open for its named users:\n${address}/\n`,
      );
      // what is wrong with a file, the first look-up says
      void prepareLookUp({ workspace: workspace(), files }).catch(() => undefined);
      const unwatch = await watched(session, args.metricsPort, watch);
      await stopped(stop.signal);
      await unwatch();
      await app.close();
      await drain.end();
    });
  } finally {
    stop.release();
  }
}

/** @throws Fault FILE_UNREADABLE, CERTIFICATE_INVALID */
async function readSigner(path: string): Promise<PdfSigner> {
  const { openPdfSigner } = await import('../../../print/sign/openPdfSigner.js');
  return openPdfSigner(readWhole(path), process.env.NOTICEPRESS_SIGN_PASSPHRASE ?? '', path);
}
