/** The part of MJML that we use; its packages bring no types. */

declare module 'mjml-core' {
  export interface MjmlError {
    readonly line: number;
    readonly message: string;
    readonly tagName: string;
  }
  export interface MjmlOptions {
    readonly presets: readonly object[];
    readonly validationLevel: 'strict' | 'soft' | 'skip';
    readonly keepComments: boolean;
    readonly fonts: Readonly<Record<string, string>>;
  }
  export interface MjmlResult {
    readonly html: string;
    readonly errors: readonly MjmlError[];
  }
  export type CompileMjml = (mjml: string, options: MjmlOptions) => Promise<MjmlResult>;
  /** A CommonJS module made from an ES one: who loads it sees the function, or an object that holds it. */
  const core: CompileMjml | { readonly default: CompileMjml };
  export default core;
}

declare module 'mjml-preset-core' {
  const preset: object;
  export default preset;
}
