/** Makes what a page shows: the view as the files are now, or, where a file is wrong, the last good one and what is wrong. */
import { Fault } from '../../base/problems.js';
import { noticesOf } from '../../campaign/notices/noticeFacts.js';
import type { Campaign } from '../../campaign/schema/campaignSchema.js';
import type { Workspace } from '../../campaign/workspace/openWorkspace.js';
import type { Language } from '../../shapes/units.js';
import { type Drawing, drawView } from './drawn/drawView.js';
import { isRecorded, listedIn } from './drawn/partsOf.js';
import { type DocumentEntry, listDocuments } from './listDocuments.js';
import { recordPaths, recordsState } from './records/recordsState.js';
import type { ListedVariant } from './records/variantsOf.js';
import type { Studio } from './studio.js';
import { addressOf, type Query, readView, type View } from './view.js';

/** What can be chosen beside a view. */
export interface Menu {
  readonly campaigns: readonly string[];
  readonly entries: readonly DocumentEntry[];
  readonly languages: readonly Language[];
  /** Ids; empty where there is but one. */
  readonly notices: readonly string[];
  /** Days of the earlier revisions, newest first. */
  readonly revisions: readonly string[];
}

export interface Painted {
  readonly menu: Menu;
  readonly view: View | undefined;
  /** Undefined as long as the view was never drawn. */
  readonly drawing: Drawing | undefined;
  readonly drawnAt: Date | undefined;
  /** Of the document in its language; empty where all get the same. */
  readonly variants: readonly ListedVariant[];
  /** What is wrong with the files now. */
  readonly crash: Fault | undefined;
}

export interface Wanted {
  /** Of the record that letters are shown with; undefined for an invented one. */
  readonly vin: string | undefined;
  /** Whether the pages are wanted at once: variants are as they were, and come with the next answer. */
  readonly isUrgent: boolean;
}

export type Painter = (query: Query, wanted: Wanted) => Promise<Painted>;

interface Seen {
  readonly drawing: Drawing;
  readonly drawnAt: Date;
  /** The workspace as it was: not held, since all that is made of it hangs on it. */
  readonly of: WeakRef<object>;
}

/** Views whose last good pages are kept. */
const MOST = 40;

export function openPainter(studio: Studio): Painter {
  const seen = new Map<string, Seen>();
  const menus = new Map<string, { readonly menu: Menu; readonly views: Views }>();
  const listed = new Map<string, readonly ListedVariant[]>();
  return async (query, { vin, isUrgent }) => {
    let known = menus.get(nameIn(query) ?? '');
    let crash: Fault | undefined;
    let view: View | undefined;
    let key = '';
    try {
      const workspace = studio.workspace();
      const code = campaignAsked(studio, workspace, query);
      known = menus.get(code) ?? known;
      view = known?.views(query);
      known = openMenu(studio, workspace, code);
      menus.set(code, known);
      view = known.views(query);
      if (view !== undefined) {
        key = keyOf(studio, workspace, view, vin);
        keep(seen, key, await drawn(studio, workspace, { view, vin }, seen.get(key)));
        if (!isUrgent) keep(listed, listOf(view), variantsShown(studio, workspace, view));
      }
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      crash = error;
    }
    const { drawing, drawnAt } = seen.get(key) ?? lastOf(seen, view, vin) ?? {};
    const variants = (view && listed.get(listOf(view))) ?? [];
    return { menu: known?.menu ?? NOTHING, view, drawing, drawnAt, variants, crash };
  };
}

type Views = (query: Query) => View | undefined;

const NOTHING: Menu = { campaigns: [], entries: [], languages: [], notices: [], revisions: [] };

const nameIn = ({ campaign }: Query): string | undefined =>
  typeof campaign === 'string' ? campaign : undefined;

export function campaignAsked({ campaign }: Studio, workspace: Workspace, query: Query): string {
  const codes = workspace.campaignCodes();
  const wanted = [nameIn(query), campaign, codes[0]];
  const code = wanted.find((each) => each !== undefined && codes.includes(each));
  if (code === undefined) throw new Fault('CAMPAIGN_UNKNOWN', 'the workspace has no campaign');
  return code;
}

function openMenu({ fonts }: Studio, workspace: Workspace, code: string) {
  const file: Campaign = workspace.campaign(code);
  const entries = listDocuments(workspace, code, fonts);
  const notices = noticesOf(file).map(({ id }) => id);
  const menu: Menu = {
    campaigns: workspace.campaignCodes(),
    entries,
    languages: file.languages,
    notices: notices.length > 1 ? notices : [],
    revisions: workspace.revisions(code),
  };
  return { menu, views: (asked: Query) => readView(asked, file, entries) };
}

/** The address, and where a record is shown, whose it is and of which state of the record files. */
function keyOf({ owners }: Studio, workspace: Workspace, view: View, vin: string | undefined): string {
  if (vin === undefined || view.variant !== undefined || !isRecorded(view.document)) return addressOf(view);
  return `${addressOf(view)} ${vin}\n${recordsState(recordPaths(workspace, owners))}`;
}

/** The newest pages of the view whatever the record files were. */
function lastOf(seen: ReadonlyMap<string, Seen>, view: View | undefined, vin: string | undefined) {
  if (view === undefined) return undefined;
  const start = addressOf(view);
  return [...seen].findLast(
    ([key]) => key === start || (vin !== undefined && key.startsWith(`${start} ${vin}\n`)),
  )?.[1];
}

/** A view is drawn once as long as the workspace is as it was. */
async function drawn(
  { fonts, owners, now }: Studio,
  workspace: Workspace,
  asked: { readonly view: View; readonly vin: string | undefined },
  known: Seen | undefined,
): Promise<Seen> {
  if (known?.of.deref() === workspace) return known;
  return {
    drawing: await drawView({ workspace, fonts, owners, ...asked }),
    drawnAt: now(),
    of: new WeakRef(workspace),
  };
}

function variantsShown({ back, fonts }: Studio, workspace: Workspace, view: View): readonly ListedVariant[] {
  if (view.followUp !== undefined) return [];
  const listed = listedIn({ workspace, fonts, view }, back.counts(view.campaign, view.notice));
  return listed.length > 1 ? listed : [];
}

/** All variants of a document have one list. */
const listOf = (view: View): string => addressOf(view, { variant: undefined });

function keep<Kept>(seen: Map<string, Kept>, key: string, now: Kept): void {
  seen.delete(key);
  seen.set(key, now);
  const [oldest] = seen.keys();
  if (seen.size > MOST && oldest !== undefined) seen.delete(oldest);
}
