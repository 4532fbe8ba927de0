/** Writes marks of attempts as lines of text, reads them back, and sums up what they say. */
import type { Instant } from '../../shapes/mail/message.js';
import type { Beginning, Marks, Settlement } from '../../shapes/mail/outbox.js';
import type { Sealer } from '../seal/sealer.js';

export interface Ending extends Settlement {
  readonly beganAt: Instant;
}

/** One entry for each message: how its attempt ended, or that it began. */
export interface MarkedAttempts {
  readonly begun: readonly Beginning[];
  readonly ended: readonly Ending[];
}

/**
 * A reply may quote the address: it is encrypted before it is kept anywhere. What is encrypted stays as it is: a sender of
 * an older version may have left marks in clear.
 */
export const sealMarks = ({ begun, ended }: Marks, { seal, isSealed }: Sealer): Marks => ({
  begun,
  ended: ended.map((each) => ({
    ...each,
    reply: isSealed(each.reply) ? each.reply : seal(each.reply, 'text'),
  })),
});

export const marksLine = (marks: Marks): string => `${JSON.stringify(marks)}\n`;

/** Ends at a line that is not whole: a power cut may leave one. */
export function marksFrom(text: string): readonly Marks[] {
  const read: Marks[] = [];
  for (const line of text.split('\n').slice(0, -1)) {
    const marks = parsed(line);
    if (marks === undefined) break;
    read.push(marks);
  }
  return read;
}

function parsed(line: string): Marks | undefined {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/** What was marked last holds: a refusal may turn out to be final after all. */
export function markedAttempts(marks: readonly Marks[]): MarkedAttempts {
  const begun = new Map(marks.flatMap((each) => each.begun).map((each) => [each.id, each]));
  const settled = new Map(marks.flatMap((each) => each.ended).map((each) => [each.id, each]));
  const ended = [...settled.values()].map((end) => ({ ...end, beganAt: beganAt(begun.get(end.id), end) }));
  return { begun: [...begun.values()].filter((each) => !isEnded(each, settled.get(each.id))), ended };
}

const isEnded = (begun: Beginning, end: Settlement | undefined): boolean => end?.attempt === begun.attempt;

const beganAt = (begun: Beginning | undefined, end: Settlement): Instant =>
  begun !== undefined && isEnded(begun, end) ? begun.at : end.at;
