/** Arguments come in; the same arguments with the values of each repeated list option side by side go out. */

/** Options that take several values, each after its own `--set` or all after one. */
const LISTS: readonly string[] = ['--set'];

/** yargs keeps the last of repeated options, which is right for all others: `--set a=1 --set b=2` would lose a. */
export function gatherLists(argv: readonly string[]): readonly string[] {
  const rest: string[] = [];
  const lists = new Map<string, string[]>();
  let open: string[] | undefined;
  for (const argument of argv) {
    const list = LISTS.find((name) => argument === name || argument.startsWith(`${name}=`));
    if (list !== undefined) {
      open = valuesOf(list, lists);
      if (argument !== list) open.push(argument.slice(list.length + 1));
    } else if (open === undefined || argument.startsWith('-')) {
      open = undefined;
      rest.push(argument);
    } else open.push(argument);
  }
  return [...rest, ...[...lists].flatMap(([name, values]) => [name, ...values])];
}

function valuesOf(list: string, lists: Map<string, string[]>): string[] {
  const values = lists.get(list) ?? [];
  lists.set(list, values);
  return values;
}
