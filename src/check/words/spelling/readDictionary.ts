/**
 * Reads a Hunspell dictionary: words with flags, and affixes that a flag lets a word take, two suffixes deep. A word is looked
 * up by taking affixes off, so that reading is fast and small; what other readers do, which is to put them all on, takes a
 * second and 140 MB for Spanish.
 */

export interface Dictionary {
  /** Content of the .aff file. */
  readonly aff: string;
  /** Content of the .dic file. */
  readonly dic: string;
}

interface Affix {
  readonly flag: string;
  /** Whether it goes together with one at the other end. */
  readonly crosses: boolean;
  /** What the word loses, and what it gets instead. */
  readonly strip: string;
  readonly add: string;
  /** What the word must be like where it is changed. */
  readonly condition: RegExp;
  /** Flags of the changed word. */
  readonly continues: string;
}

/** By what they add. */
type Affixes = ReadonlyMap<string, readonly Affix[]>;

export interface Lexicon {
  /** Flags of each word, one text for each of its entries: a noun and a verb have different ones. */
  readonly words: ReadonlyMap<string, readonly string[]>;
  readonly prefixes: Affixes;
  readonly suffixes: Affixes;
  /** Letters in the order of their frequency. */
  readonly letters: string;
}

/** Flags are single characters, as in the dictionaries of dictionary-en and dictionary-es. */
export function readDictionary({ aff, dic }: Dictionary): Lexicon {
  const prefixes = new Map<string, Affix[]>();
  const suffixes = new Map<string, Affix[]>();
  const crossing = new Set<string>();
  const conditions = new Map<string, RegExp>();
  const conditionOf = (kind: string, written: string): RegExp => {
    const pattern = kind === 'PFX' ? `^${written}` : `${written}$`;
    const known = conditions.get(pattern) ?? new RegExp(pattern, 'u');
    conditions.set(pattern, known);
    return known;
  };
  let [letters, part] = ['', ''];
  for (const line of aff.split('\n')) {
    const [kind = '', flag = '', third = '', fourth = '', condition = '.'] = line.trim().split(/\s+/);
    if (kind === 'TRY') letters = flag;
    if (kind === 'ONLYINCOMPOUND') part = flag;
    if (kind !== 'PFX' && kind !== 'SFX') continue;
    if (/^\d+$/.test(fourth) && line.trim().split(/\s+/).length === 4) {
      if (third === 'Y') crossing.add(kind + flag);
      continue;
    }
    const [added = '', continues = ''] = fourth.split('/');
    const add = added === '0' ? '' : added;
    const table = kind === 'PFX' ? prefixes : suffixes;
    table.set(add, [
      ...(table.get(add) ?? []),
      {
        flag,
        crosses: crossing.has(kind + flag),
        strip: third === '0' ? '' : third,
        add,
        condition: conditionOf(kind, condition),
        continues,
      },
    ]);
  }
  return { words: wordsIn(dic, part), prefixes, suffixes, letters };
}

/** Without the parts of compounds, such as 1th, that are no words. */
function wordsIn(dic: string, part: string): Lexicon['words'] {
  const words = new Map<string, string[]>();
  for (const line of dic.split('\n').slice(1)) {
    const [entry = ''] = line.split(/[\t\r ]/, 1);
    const slash = entry.indexOf('/', 1);
    const [word, flags] = slash < 0 ? [entry, ''] : [entry.slice(0, slash), entry.slice(slash + 1)];
    if (word === '' || (part !== '' && flags.includes(part))) continue;
    const entries = words.get(word);
    if (entries === undefined) words.set(word, [flags]);
    else entries.push(flags);
  }
  return words;
}
