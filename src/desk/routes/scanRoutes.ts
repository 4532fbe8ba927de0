/** Takes scans of signed papers: the mark on a form leads to its filing, and where it does not, somebody chooses. */
import type { FastifyReply } from 'fastify';
import { Fault } from '../../base/problems.js';
import { attachScan } from '../../disclose/filings/attachScan.js';
import { checkScan, type ScannedFile } from '../../disclose/filings/checkScan.js';
import { isStanding, markedFilings } from '../../disclose/filings/markedFilings.js';
import type { Filing } from '../../shapes/documents/filing.js';
import { fieldsOf } from '../../web/openServer.js';
import { filingPage } from '../pages/filingPage.js';
import { homePage } from '../pages/homePage.js';
import type { Page } from '../pages/layout.js';
import { scanPage } from '../pages/scanPage.js';
import { type Desk, filerAt, type Viewer } from '../sitting/desk.js';
import { textOf } from '../sitting/entries.js';
import { type HeldScan, heldScans } from '../sitting/heldScans.js';
import { type ToldFault, tellFault } from '../words/faultWords.js';
import { sayIn, type Word } from '../words/words.js';
import { homeOf } from './homeOf.js';
import { numberOf, ownFiling } from './ownFiling.js';
import { readUpload } from './readUpload.js';
import type { Route } from './route.js';

/** Forms that wait for their paper, the newest first. */
const MOST_OFFERED = 50;

export function scanRoutes(route: Route, desk: Desk): void {
  const held = heldScans(desk);
  const choose = async (viewer: Viewer, scan: HeldScan, fault?: ToldFault): Promise<Page> =>
    scanPage(viewer, { ...(await choiceOf(desk, viewer, scan)), fault });
  const holdAndChoose = async (viewer: Viewer, scan: HeldScan): Promise<Page> => {
    await held.hold(viewer.session, scan);
    return choose(viewer, scan);
  };

  route('POST', '/scan', async (viewer, request, reply) => {
    const scan = await readUpload(request, 'scan');
    const fault = faultIn(viewer, scan);
    if (scan === undefined || fault !== undefined)
      return homePage(viewer, { ...(await homeOf(desk, viewer)), scan: fault });
    const marks = await desk.readMarks(scan.bytes);
    const found = await markedFilings(desk.store, marks, viewer.dealer.code);
    // the forms of a sitting may come in one file
    const isClear = marks.length > 0 && found.length === marks.length && found.every(isUnsigned);
    return isClear
      ? attach(desk, viewer, { scan, marks }, found, reply)
      : holdAndChoose(viewer, { scan, marks, wanted: undefined });
  });

  route('GET', '/scan', async (viewer, _request, reply) => {
    const scan = await held.find(viewer.session);
    return scan === undefined ? reply.redirect('/', 303) : choose(viewer, scan);
  });

  route('POST', '/scan/attach', async (viewer, request, reply) => {
    const scan = await held.find(viewer.session);
    if (scan === undefined)
      return homePage(viewer, { ...(await homeOf(desk, viewer)), scan: said(viewer, 'scan-gone') });
    const number = textOf(fieldsOf(request), 'filing');
    if (number === '') return choose(viewer, scan, said(viewer, 'scan-choose'));
    const { filing } = await ownFiling(desk, viewer, number);
    try {
      // what it shows was told: who chooses now has looked
      const answer = await attach(desk, viewer, { scan: scan.scan, marks: [] }, [filing], reply);
      await held.drop(viewer.session);
      return answer;
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      return choose(viewer, scan, tellFault(error, viewer.language));
    }
  });

  route('POST', '/filings/:number/scan', async (viewer, request, reply) => {
    const history = await ownFiling(desk, viewer, numberOf(request.params));
    const scan = await readUpload(request, 'scan');
    const fault = faultIn(viewer, scan);
    if (scan === undefined || fault !== undefined) return filingPage(viewer, history, fault);
    const marks = await desk.readMarks(scan.bytes);
    const { filing } = history;
    try {
      return await attach(desk, viewer, { scan, marks }, [filing], reply);
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      return error.code === 'SCAN_OTHER'
        ? holdAndChoose(viewer, { scan, marks, wanted: filing.number })
        : filingPage(viewer, history, tellFault(error, viewer.language));
    }
  });
}

const isUnsigned = ({ state }: Filing): boolean => state === 'unsigned';

const said = ({ language }: Viewer, word: Word): ToldFault => ({ text: sayIn(language)(word), language });

/** What is wrong with the file itself. */
function faultIn(viewer: Viewer, scan: ScannedFile | undefined): ToldFault | undefined {
  if (scan === undefined) return said(viewer, 'scan-missing');
  try {
    checkScan(scan);
    return undefined;
  } catch (error) {
    if (error instanceof Fault) return tellFault(error, viewer.language);
    throw error;
  }
}

async function attach(
  desk: Desk,
  viewer: Viewer,
  scan: Pick<HeldScan, 'scan' | 'marks'>,
  filings: readonly Filing[],
  reply: FastifyReply,
): Promise<FastifyReply> {
  for (const { number } of filings) await attachScan({ ...filerAt(desk, viewer), ...scan, number });
  desk.queued();
  return reply.redirect(`/filed/${filings.map(({ number }) => number).join('-')}`, 303);
}

/** The filing that the scan shows comes first, then the one that was wanted, then all that wait for their paper. */
async function choiceOf(
  { store }: Desk,
  { dealer }: Viewer,
  { scan, marks, wanted }: HeldScan,
): Promise<Parameters<typeof scanPage>[1]> {
  const shown = (await markedFilings(store, marks, dealer.code)).filter(isStanding);
  const asked = wanted === undefined ? [] : await store.filings({ number: wanted, dealer: dealer.code });
  const waiting = await store.filings({ dealer: dealer.code, unsigned: true, limit: MOST_OFFERED });
  const all = new Map([...shown, ...asked, ...waiting].map((filing) => [filing.number, filing]));
  const why = marks.length === 0 ? 'scan-no-mark' : wanted === undefined ? 'scan-not-waiting' : 'scan-other';
  return { name: scan.name, why, filings: [...all.values()], shown: shown[0]?.number };
}
