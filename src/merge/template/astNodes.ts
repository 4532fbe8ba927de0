/** Nodes of the Handlebars tree that merge puts in; each takes its place from the node it stands for. */

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
