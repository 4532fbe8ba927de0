/** Writes campaign files with as many invented questions as a test asks for. */

/**
 * The text of a campaign file with another dealer FAQ.
 *
 * @param random from 0 to 1, as `numbers` gives them
 * @param isFull asked before each question, with the text of the FAQ so far and how many it has
 */
export function withQuestions(text, random, isFull) {
  const word = () => WORDS[Math.floor(random() * WORDS.length)];
  const sentence = () => {
    const chosen = Array.from({ length: 6 + Math.floor(random() * 14) }, word);
    const words = chosen.filter((each, index) => each !== chosen[index - 1]).join(' ');
    return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
  };
  const head = text.includes('\ndealer_faq:') ? text.replace(/\ndealer_faq:[\s\S]*?\n(?=\S)/, '\n') : text;
  let faq = 'dealer_faq:\n  title: [Frequently Asked Questions]\n  questions:\n';
  let count = 0;
  while (!isFull(`${head}${faq}`, count))
    faq += `    - id: Q${++count}\n      ask: ${sentence().slice(0, -1)}?\n      answer: ${Array.from({ length: 6 }, sentence).join(' ')}\n`;
  return `${head}\n${faq}`;
}

const WORDS =
  'vehicle retailer connector water remove inspect owner repair replace part bracket motor engine wiper key switch letter record program available remedy before after during every other cover install torque screw panel harness sensor module battery road weather winter driver please contact order schedule appointment document photograph return keep label number model line year'.split(
    ' ',
  );

/** The same from the same seed. */
export function numbers(seed) {
  let state = seed;
  return () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state / 2147483648;
  };
}
