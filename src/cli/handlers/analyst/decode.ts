/** Prints what each character of a campaign code means, by the brand files of the workspace. */
import { nodeFiles } from '../../../base/files/nodeFiles.js';
import { Fault } from '../../../base/problems.js';
import {
  type CodePart,
  type DecodedCode,
  decodeAmong,
  decodeCode,
} from '../../../campaign/exhibits/decodeCode.js';
import { openWorkspace, type Workspace } from '../../../campaign/workspace/openWorkspace.js';
import { printJson, type Session } from '../../terminal/session.js';

interface DecodeArguments {
  readonly workspace: string;
  readonly code: string;
  readonly json: boolean;
}

export function decode(session: Session, { workspace: dir, code, json }: DecodeArguments): void {
  const workspace = openWorkspace(dir, nodeFiles);
  const decoded = decodedIn(workspace, code);
  if (decoded === undefined) throw unknownForm(workspace, code);
  if (json) {
    printJson(session, { ...decoded, ...saidBy(decoded) });
    return;
  }
  const parts = decoded.parts.map(partLine).join('');
  session.terminal.out(
    `${decoded.code}\n${parts || `  a code of ${decoded.brand}, whose brand file has no decoder\n`}`,
  );
}

/** By the brand of its campaign, where the workspace has it. */
function decodedIn(workspace: Workspace, code: string): DecodedCode | undefined {
  const known = workspace.campaignCodes().find((each) => each === code.trim().toUpperCase());
  if (known !== undefined) return decodeCode(known, workspace.brandOf(workspace.campaign(known)));
  return decodeAmong(code, workspace.brandNames().map(workspace.brand));
}

/** What programs ask for by name. */
function saidBy({ parts }: DecodedCode) {
  const meaning = (is: CodePart['is']): string | undefined => parts.find((part) => part.is === is)?.meaning;
  const year = meaning('year');
  return {
    ...(year === undefined ? {} : { year: Number(year) }),
    company: meaning('company'),
    program: meaning('program'),
  };
}

function unknownForm(workspace: Workspace, code: string): Fault {
  const forms = workspace
    .brandNames()
    .map(
      (name) =>
        [
          name,
          workspace
            .brand(name)
            .codes.map(({ pattern }) => pattern)
            .join(', '),
        ] as const,
    )
    .filter(([, patterns]) => patterns !== '')
    .map(([name, patterns]) => `${name}: ${patterns}`);
  return new Fault('USAGE', `"${code}" is not a campaign code of any brand in this workspace`, {
    hint:
      forms.length === 0
        ? 'name the forms of codes under "codes" in the brand file'
        : `N is a digit, L a letter, X either; the brand files have ${forms.join('; ')}`,
  });
}

function partLine({ characters, label, meaning }: CodePart): string {
  return `  ${characters.padEnd(4)} ${label.padEnd(24)} ${meaning ?? 'unknown'}\n`;
}
