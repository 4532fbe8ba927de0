/** Numbers the questions that a reader gets, so that what is left out leaves no gap. */

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/**
 * The numbers of questions with these ids, in their order: Q1, Q1a, Q2. A question whose main question is left out
 * becomes a main question itself.
 */
export function questionNumbers(ids: readonly string[]): readonly string[] {
  let main = 0;
  let written = '';
  let sub = 0;
  return ids.map((id) => {
    const [, own = '', letter = ''] = /^(Q\d+)([a-z]?)$/.exec(id) ?? [];
    if (letter !== '' && own === written) return `Q${main}${LETTERS[sub++]}`;
    main += 1;
    written = own;
    sub = 0;
    return `Q${main}`;
  });
}
