/** The parts of css-tree that read and write CSS; the rest, which knows every property, takes long to load. */
declare module 'css-tree/parser' {
  export { parse as default } from 'css-tree';
}

declare module 'css-tree/generator' {
  export { generate as default } from 'css-tree';
}
