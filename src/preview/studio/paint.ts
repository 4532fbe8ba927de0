/** Makes what a page shows: the view as the files are now, or, where a file is wrong, the last good one and what is wrong. */
import { Fault } from '../../base/problems.js';
import { noticesOf } from '../../campaign/notices/noticeFacts.js';
import type { Language } from '../../shapes/units.js';
import { type Drawing, drawView, isRecorded } from './drawView.js';
import { type DocumentEntry, listDocuments } from './listDocuments.js';
import type { Studio } from './studio.js';
import { addressOf, type Query, readView, type View } from './view.js';

/** What can be chosen beside a view. */
export interface Menu {
  readonly campaigns: readonly string[];
  readonly entries: readonly DocumentEntry[];
  readonly languages: readonly Language[];
  /** Ids; empty where there is but one. */
  readonly notices: readonly string[];
}

export interface Painted {
  readonly menu: Menu;
  readonly view: View | undefined;
  /** Undefined as long as the view was never drawn. */
  readonly drawing: Drawing | undefined;
  readonly drawnAt: Date | undefined;
  /** What is wrong with the files now. */
  readonly crash: Fault | undefined;
}

/** @param vin of the record that letters are shown with; undefined for an invented one */
export type Painter = (query: Query, vin: string | undefined) => Promise<Painted>;

interface Seen {
  readonly drawing: Drawing;
  readonly drawnAt: Date;
  readonly of: object;
}

/** Views whose last good pages are kept. */
const MOST = 40;

export function openPainter(studio: Studio): Painter {
  const seen = new Map<string, Seen>();
  const menus = new Map<string, { readonly menu: Menu; readonly views: Views }>();
  return async (query, vin) => {
    let known = menus.get(nameIn(query) ?? '');
    let crash: Fault | undefined;
    let view: View | undefined;
    try {
      const workspace = studio.workspace();
      const codes = workspace.campaignCodes();
      const wanted = [nameIn(query), studio.campaign, codes[0]];
      const code = wanted.find((each) => each !== undefined && codes.includes(each));
      if (code === undefined) throw new Fault('CAMPAIGN_UNKNOWN', 'the workspace has no campaign');
      known = menus.get(code) ?? known;
      view = known?.views(query);
      const file = workspace.campaign(code);
      const entries = listDocuments(workspace, code, studio.fonts);
      const notices = noticesOf(file).map(({ id }) => id);
      const menu = {
        campaigns: codes,
        entries,
        languages: file.languages,
        notices: notices.length > 1 ? notices : [],
      };
      known = { menu, views: (asked) => readView(asked, file, entries) };
      menus.set(code, known);
      view = known.views(query);
      if (view !== undefined)
        keep(seen, keyOf(view, vin), await drawn(studio, { view, vin }, workspace, seen));
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      crash = error;
    }
    const shown = view && seen.get(keyOf(view, vin));
    const { drawing, drawnAt } = shown ?? {};
    return { menu: known?.menu ?? NOTHING, view, drawing, drawnAt, crash };
  };
}

type Views = (query: Query) => View | undefined;

const NOTHING: Menu = { campaigns: [], entries: [], languages: [], notices: [] };

const nameIn = ({ campaign }: Query): string | undefined =>
  typeof campaign === 'string' ? campaign : undefined;

const keyOf = (view: View, vin: string | undefined): string =>
  isRecorded(view.document) ? `${addressOf(view)} ${vin ?? ''}` : addressOf(view);

/** A view is drawn once as long as the workspace is as it was. */
async function drawn(
  studio: Studio,
  { view, vin }: { readonly view: View; readonly vin: string | undefined },
  workspace: object,
  seen: ReadonlyMap<string, Seen>,
): Promise<Seen> {
  const known = seen.get(keyOf(view, vin));
  if (known?.of === workspace) return known;
  return { drawing: await drawView(studio, view, vin), drawnAt: studio.now(), of: workspace };
}

function keep(seen: Map<string, Seen>, key: string, now: Seen): void {
  seen.delete(key);
  seen.set(key, now);
  const [oldest] = seen.keys();
  if (seen.size > MOST && oldest !== undefined) seen.delete(oldest);
}
