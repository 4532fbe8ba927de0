/**
 * Defines markup, which merge makes and compose reads: HTML for one variant of one document, with unfilled slots.
 *
 * - A slot is `<slot name="vin.last8"></slot>`. It is only allowed in text; compose rejects it anywhere else.
 * - Every element has `data-at="templates/owner-letter/owner-letter.hbs:12"`, the file and line of the template (or
 *   campaign file) it came from, so that a later stage can name the place.
 */
import type { Document } from 'domhandler';
import type { Language } from '../units.js';
import type { Picture } from './picture.js';

export interface StyleSheet {
  /** Name for messages, such as `noticepress/templates/owner-letter/owner-letter.css`. */
  readonly file: string;
  readonly text: string;
}

export interface Markup {
  /** Id of the document in the registry, such as `owner-letter`. */
  readonly document: string;
  readonly title: string;
  readonly language: Language;
  /** Content of the body element. */
  readonly html: string;
  /** The content of the body element, parsed, with marks that `html` lacks: where a revision changed it. */
  readonly tree?: Document | undefined;
  /** In cascade order. */
  readonly stylesheets: readonly StyleSheet[];
  /** The slot names in the markup, in order of first appearance, without repeats. */
  readonly slots: readonly string[];
  /** The pictures that it shows, by the `src` of their `img`. */
  readonly pictures?: Readonly<Record<string, Picture>> | undefined;
  /** If it lists campaigns, the line of each by its code: `Safety Recall BLC: Floor Carpet Cover`. */
  readonly campaignLines?: Readonly<Record<string, string>>;
}
