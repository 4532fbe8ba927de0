/** Registers what a marked template calls; every call carries its place and the session of the merge. */
import Handlebars from 'handlebars';
import { Fault, type Place } from '../../base/problems.js';
import { escapeHtml } from '../../base/text/escapeHtml.js';
import { Slot, slotTested } from '../slots/slot.js';
import { type CampaignText, textOf } from '../text/campaignText.js';
import { factWords } from '../text/fillPath.js';
import { followPath } from '../text/followPath.js';
import { Html, slotElement } from '../text/html.js';
import { plainText, renderText } from '../text/renderText.js';
import { WORKED_OUT_ROOTS } from './checkNames.js';
import { type Call, TEMPLATE_HELPERS } from './templateHelpers.js';

/** Names that mean the same everywhere in a template. */
export const ROOTS: ReadonlySet<string> = new Set([
  ...WORKED_OUT_ROOTS,
  ...['campaign', 'linked', 'brand', 'marked', 'follow_up', 'campaigns'],
]);

/** Registers everything that a marked template calls: the helpers of the table, `get` and `print`. */
export function registerHelpers(handlebars: typeof Handlebars): void {
  for (const name of Object.keys(handlebars.helpers)) handlebars.unregisterHelper(name);
  for (const [name, helper] of TEMPLATE_HELPERS) {
    handlebars.registerHelper(name, function (this: unknown, ...given: unknown[]) {
      const { values, call } = callOf(given);
      assertNoSlots(name, values, call);
      return helper.run(values, call, this);
    });
  }
  handlebars.registerHelper('get', function (this: unknown, ...given: unknown[]) {
    return get(callOf(given), this);
  });
  handlebars.registerHelper('print', (...given: unknown[]) => {
    const { values, call } = callOf(given);
    return print(values[0], call);
  });
}

interface Given {
  readonly values: readonly unknown[];
  readonly call: Call;
}

function callOf(given: readonly unknown[]): Given {
  const options = given.at(-1) as Handlebars.HelperOptions;
  const named: Readonly<Record<string, unknown>> = options.hash;
  return {
    values: given.slice(0, -1),
    call: {
      session: options.data.session,
      named,
      place: placeFrom(String(named.at)),
      body: (context, data = {}, blockParams = []) =>
        options.fn(context, {
          data: Object.assign(Handlebars.createFrame(options.data), data),
          blockParams: [...blockParams],
        }),
      otherwise: (context) => options.inverse(context),
    },
  };
}

function placeFrom(at: string): Place {
  const colon = at.lastIndexOf(':');
  return { file: at.slice(0, colon), line: Number(at.slice(colon + 1)) };
}

function assertNoSlots(name: string, values: readonly unknown[], call: Call): void {
  for (const value of [...values, ...Object.values(call.named)]) {
    if (value instanceof Slot) throw slotTested(value, `given to ${name}`, call.place);
  }
}

/** The value of a path: a root by its name, otherwise a value of the context or a block parameter. */
function get({ values, call }: Given, context: unknown): unknown {
  const [base, ...parts] = values;
  const { session, place, named } = call;
  const names = parts.map(String);
  const [head = '', ...rest] = names;
  const free = named.kind === 'free';
  if (free && head === 'record') return readRecord(rest, call);
  const isRoot = free && ROOTS.has(head);
  const from = isRoot ? session.roots : free ? context : base;
  const request = { written: String(named.written), place, session, optional: named.missing === 'allowed' };
  return followPath(from, names, request);
}

function readRecord(parts: readonly string[], { session, place, named }: Call): unknown {
  if (session.record === undefined) {
    throw new Fault('FACET_UNKNOWN', 'this document is the same for all vehicles and has no record', {
      place,
    });
  }
  const value = session.record.read(parts, place);
  if (value !== null) return value;
  if (named.missing === 'allowed') return undefined;
  throw new Fault('PATH_UNKNOWN', `record.${parts.join('.')} has no value for this record`, { place });
}

function print(value: unknown, call: Call): string {
  const inText = call.named.inside === 'text';
  if (value instanceof Slot) return printSlot(value, call, inText);
  if (value instanceof Html) return printHtml(value, call, inText);
  const text = textOf(value);
  if (text !== undefined) return printText(text, call, inText);
  if (typeof value === 'string') return escapeHtml(value);
  if (typeof value === 'number' && !inText) return String(value);
  const words = factWords(value, call.session.language);
  if (words === undefined)
    throw new Fault('TEMPLATE_INVALID', 'only a value can be printed', { place: call.place });
  return escapeHtml(words);
}

function printSlot(slot: Slot, call: Call, inText: boolean): string {
  if (inText) return slotElement(Slot.nameOf(slot), String(call.named.at));
  throw new Fault('SLOT_MISPLACED', `record.${Slot.nameOf(slot)} is inside a tag; print it between tags`, {
    place: call.place,
  });
}

function printHtml(html: Html, call: Call, inText: boolean): string {
  if (inText) return html.markup;
  throw new Fault('TEMPLATE_INVALID', 'Markdown is not allowed inside a tag', { place: call.place });
}

function printText(text: CampaignText, call: Call, inText: boolean): string {
  const html = renderText(text, call.session, inText ? 'linked' : 'plain');
  if (inText || !html.includes('<slot')) return html;
  throw new Fault(
    'SLOT_MISPLACED',
    `"${plainText(text, call.session)}" contains a slot and is inside a tag; print it between tags`,
    {
      place: call.place,
    },
  );
}
