/** Draws the few icons of the pages. Each stands beside a word, so screen readers skip it. */
import { type Html, trusted } from './html.js';

const SHAPES = {
  go: '<circle cx="12" cy="12" r="9.5"/><path d="m7.5 12.4 3.1 3.1 6-6.6"/>',
  sign: '<path d="m4.5 16.5 1-4L15.8 2.2l3.5 3.5L9 16z"/><path d="M3 21h18"/>',
  stop: '<path d="M8.2 2.5h7.6l5.7 5.7v7.6l-5.7 5.7H8.2l-5.7-5.7V8.2z"/><path d="M7 12h10"/>',
  ask: '<circle cx="12" cy="12" r="9.5"/><path d="M9.2 9.3a2.9 2.9 0 1 1 4.2 2.6c-.9.5-1.4 1-1.4 2"/><path d="M12 17.3v.1"/>',
  wait: '<circle cx="12" cy="12" r="9.5"/><path d="M12 6.5V12l3.6 2.2"/>',
  info: '<circle cx="12" cy="12" r="9.5"/><path d="M12 11v6M12 7.2v.1"/>',
  theme: '<circle cx="12" cy="12" r="9"/><path d="M12 3v18a9 9 0 0 0 0-18z" fill="currentColor"/>',
  paper: '<path d="M6 2.5h8.5L19 7v14.5H6z"/><path d="M14 2.5V7.5h5M9 12h7M9 16h7"/>',
} as const;

export type Icon = keyof typeof SHAPES;

export const icon = (name: Icon): Html =>
  trusted(`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">${SHAPES[name]}</svg>`);
