/** Writes a text with the characters of ASCII only, as address-quality vendors take it. */

/** Letters that are no letter with an accent. */
const LETTERS: Readonly<Record<string, string>> = {
  ...{ ß: 'ss', ẞ: 'SS', Æ: 'AE', æ: 'ae', Œ: 'OE', œ: 'oe', Ø: 'O', ø: 'o', Đ: 'D', đ: 'd', Ð: 'D', ð: 'd' },
  ...{
    Þ: 'TH',
    þ: 'th',
    Ł: 'L',
    ł: 'l',
    Ħ: 'H',
    ħ: 'h',
    ı: 'i',
    Ŋ: 'NG',
    ŋ: 'ng',
    Ə: 'A',
    ə: 'a',
    ʻ: "'",
    '’': "'",
  },
  ...{
    '‘': "'",
    '“': '"',
    '”': '"',
    '–': '-',
    '—': '-',
    '‑': '-',
    '…': '...',
    '№': 'No',
    '½': '1/2',
    '¼': '1/4',
    '¾': '3/4',
  },
};

const NOT_ASCII = /[^\x20-\x7e]/gu;
const ACCENTS = /\p{M}/gu;

/** Without accents; a letter of another script becomes a question mark. */
export function asciiText(text: string): string {
  if (!/[^\x20-\x7e]/.test(text)) return text;
  const plain = text.normalize('NFKD').replace(ACCENTS, '');
  return plain.replace(NOT_ASCII, (letter) => LETTERS[letter] ?? (/\s/.test(letter) ? ' ' : '?'));
}
