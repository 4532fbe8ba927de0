/** Answers of three values: yes, no, and undefined where nobody knows. */
export type Ternary = boolean | undefined;

/** No if one is no; otherwise unknown if one is unknown. */
export function allOf(answers: Iterable<Ternary>): Ternary {
  let result: Ternary = true;
  for (const answer of answers) {
    if (answer === false) return false;
    if (answer === undefined) result = undefined;
  }
  return result;
}

/** Yes if one is yes; otherwise unknown if one is unknown. */
export function anyOf(answers: Iterable<Ternary>): Ternary {
  let result: Ternary = false;
  for (const answer of answers) {
    if (answer === true) return true;
    if (answer === undefined) result = undefined;
  }
  return result;
}

export function notOf(answer: Ternary): Ternary {
  return answer === undefined ? undefined : !answer;
}
