/** Reads what is set off in a block by its type: bold, slanted, underlined. */
import { type Element, isTag } from 'domhandler';
import { plainText } from './plainText.js';

const KINDS: Readonly<Record<string, string>> = {
  strong: 'bold',
  b: 'bold',
  em: 'italic',
  i: 'italic',
  u: 'underlined',
};

const LISTS: readonly string[] = ['ul', 'ol'];

/** In reading order: `bold: do not drive`. A list inside of an item is a block of its own. */
export function emphasisIn(element: Element): readonly string[] {
  const inside = element.children.filter(isTag).filter(({ name }) => !LISTS.includes(name));
  return inside.flatMap((child) => {
    const kind = KINDS[child.name];
    const text = kind === undefined ? '' : plainText(child);
    return text === '' ? emphasisIn(child) : [`${kind}: ${text}`, ...emphasisIn(child)];
  });
}
