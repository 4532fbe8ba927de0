/** Prints what each part of a campaign code means. */
import { Fault } from '../../../base/problems.js';
import { type CodePart, decodeCode } from '../../../campaign/exhibits/decodeCode.js';
import { printJson, type Session } from '../../terminal/session.js';

interface DecodeArguments {
  readonly code: string;
  readonly json: boolean;
}

export function decode(session: Session, { code, json }: DecodeArguments): void {
  const decoded = decodeCode(code);
  if (decoded.form === 'unknown') {
    throw new Fault('USAGE', `"${code}" is not a campaign code`, {
      hint: 'a code is written 23LJ01 or, before 2020, as three characters such as BLC',
    });
  }
  if (json) printJson(session, decoded);
  else session.terminal.out(`${decoded.code}\n${decoded.parts.map(partLine).join('')}`);
}

function partLine({ characters, label, meaning }: CodePart): string {
  return `  ${characters.padEnd(4)} ${label.padEnd(24)} ${meaning ?? 'unknown'}\n`;
}
