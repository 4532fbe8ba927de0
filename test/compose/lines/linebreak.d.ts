/** What the tests use of linebreak, which brings no types. */
declare module 'linebreak' {
  export default class LineBreaker {
    constructor(text: string);
    /** The next place at which a line may end, the end of the text last. */
    nextBreak(): { readonly position: number; readonly required: boolean } | null;
  }
}
