/** Combines several contents into one. */

import { Fault, type Place } from '../../base/problems.js';
import type { Misfit } from '../../shapes/layout/composition.js';
import type { SlotValues } from '../../shapes/recordModel.js';
import type { Content, Drawn, SlotContent, Trace } from './content.js';

type Assemble = (parts: readonly Drawn[]) => Drawn;

/** Several contents as one: drawn once if all are static, otherwise for each record or page number. */
export function combine(contents: readonly Content[], assemble: Assemble, place: Place): Content {
  const slotted = contents.some((content) => content.kind === 'slots');
  const numbered = contents.some((content) => content.kind === 'numbered');
  if (slotted && numbered) {
    throw new Fault('SLOT_MISPLACED', 'a slot and a page counter cannot share a line, row or fixed box', {
      place,
    });
  }
  if (contents.some((content) => content.kind === 'slots' && content.content.repeats === true))
    throw new Fault('SLOT_MISPLACED', 'a row with data-repeat cannot be in a cell, a grid or a fixed box', {
      place,
    });
  if (slotted) return combineSlots(contents, assemble);
  return numbered
    ? combineNumbered(contents, assemble)
    : { kind: 'static', ...assemble(contents.map(staticPart)) };
}

function combineSlots(contents: readonly Content[], assemble: Assemble): Content {
  const slots = contents.flatMap((content) => (content.kind === 'slots' ? content.content.slots : []));
  return {
    kind: 'slots',
    content: {
      slots,
      fixedHeight: undefined,
      backdrop: [],
      fill(values, scale) {
        const parts: Drawn[] = [];
        for (const content of contents) {
          const part =
            content.kind === 'slots' ? fillWhole(content.content, values, scale) : staticPart(content);
          if ('code' in part) return part;
          parts.push(part);
        }
        return assemble(parts);
      },
      trace: traceAll(contents),
    },
  };
}

function traceAll(contents: readonly Content[]): Trace | undefined {
  const traces: Trace[] = [];
  for (const content of contents) {
    if (content.kind !== 'slots') continue;
    if (content.content.trace === undefined) return undefined;
    traces.push(content.content.trace);
  }
  return (values, lines) => {
    for (const trace of traces) if (!trace(values, lines)) return false;
    return true;
  };
}

/** The filled content together with what all records share. */
export function fillWhole(content: SlotContent, values: SlotValues, scale: number): Drawn | Misfit {
  const drawn = content.fill(values, scale);
  if ('code' in drawn || content.backdrop.length === 0) return drawn;
  return { height: drawn.height, items: [...content.backdrop, ...drawn.items] };
}

/** The same for somebody who draws what all records share. */
export const withoutBackdrop = (content: Content): Content =>
  content.kind === 'slots' ? { kind: 'slots', content: { ...content.content, backdrop: [] } } : content;

function combineNumbered(contents: readonly Content[], assemble: Assemble): Content {
  return {
    kind: 'numbered',
    height: assemble(contents.map(staticPart)).height,
    draw: (numbers) =>
      assemble(
        contents.map((content) =>
          content.kind === 'numbered'
            ? { height: content.height, items: content.draw(numbers) }
            : staticPart(content),
        ),
      ).items,
  };
}

function staticPart(content: Content): Drawn {
  if (content.kind === 'static') return content;
  return { height: content.kind === 'numbered' ? content.height : 0, items: [] };
}
