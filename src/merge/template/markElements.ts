/** Adds `data-at="file:line"` to every opening tag in a stretch of template text. */
import { placeAttribute } from '../../shapes/layout/elementPlace.js';

/** The HTML state at the end of a stretch of template text, carried over to the next. */
export interface HtmlState {
  inside: 'text' | 'tag' | 'double-quoted' | 'single-quoted' | 'comment';
  /** The line where the tag or comment began. */
  since: number;
}

/** Advances the state past the text. Lines are counted from the text's first character. */
export function markElements(
  text: string,
  from: { readonly file: string; readonly line: number },
  state: HtmlState,
): string {
  let marked = '';
  let line = from.line;
  for (let index = 0; index < text.length; index += 1) {
    const opening =
      state.inside === 'text' ? /^<[a-zA-Z][a-zA-Z0-9-]*/.exec(text.slice(index, index + 40)) : null;
    if (opening) {
      marked += `${opening[0]}${placeAttribute(`${from.file}:${line}`)}`;
      index += opening[0].length - 1;
      state.inside = 'tag';
      state.since = line;
      continue;
    }
    const character = text.charAt(index);
    if (character === '\n') line += 1;
    if (state.inside === 'text') state.since = line;
    state.inside = after(state.inside, text, index);
    marked += character;
  }
  return marked;
}

function after(inside: HtmlState['inside'], text: string, index: number): HtmlState['inside'] {
  const character = text.charAt(index);
  switch (inside) {
    case 'text':
      if (text.startsWith('<!--', index)) return 'comment';
      return text.startsWith('</', index) ? 'tag' : 'text';
    case 'comment':
      return text.startsWith('-->', index - 2) ? 'text' : 'comment';
    case 'tag':
      if (character === '>') return 'text';
      if (character === '"') return 'double-quoted';
      return character === "'" ? 'single-quoted' : 'tag';
    case 'double-quoted':
      return character === '"' ? 'tag' : inside;
    case 'single-quoted':
      return character === "'" ? 'tag' : inside;
  }
}
