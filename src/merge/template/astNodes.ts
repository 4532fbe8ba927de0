/** Builds the nodes that merge adds to a Handlebars tree; each keeps the location of the node it replaces. */

export function named(name: string, node: hbs.AST.Node): hbs.AST.PathExpression {
  return { type: 'PathExpression', loc: node.loc, data: false, depth: 0, parts: [name], original: name };
}

export function literal(value: string, node: hbs.AST.Node): hbs.AST.StringLiteral {
  return { type: 'StringLiteral', loc: node.loc, value, original: value };
}

export function hash(node: hbs.AST.Node, values: Readonly<Record<string, string>>): hbs.AST.Hash {
  const pairs = Object.entries(values).map(([key, value]) => ({
    type: 'HashPair' as const,
    loc: node.loc,
    key,
    value: literal(value, node),
  }));
  return { type: 'Hash', loc: node.loc, pairs };
}
