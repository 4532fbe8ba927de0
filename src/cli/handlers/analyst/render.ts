/** Makes one document and writes it to a file or to standard output. */

import { assertNotInput } from '../../../base/files/assertNotInput.js';
import { nodeFiles } from '../../../base/files/nodeFiles.js';
import { assertNotReserved } from '../../../base/files/reservedName.js';
import { saveFile } from '../../../base/files/saveFile.js';
import { Fault } from '../../../base/problems.js';
import type { Campaign } from '../../../campaign/schema/campaignSchema.js';
import type { FollowUp } from '../../../campaign/schema/followUpSchema.js';
import { openWorkspace, type Workspace } from '../../../campaign/workspace/openWorkspace.js';
import { standingOf } from '../../../campaign/workspace/standing.js';
import { warningsOf } from '../../../campaign/workspace/warningsOf.js';
import { coarseNote } from '../../../render/coarsePictures.js';
import type { Rendered } from '../../../render/renderRequest.js';
import { documentKind } from '../../../shapes/documents/documentKinds.js';
import type { Language } from '../../../shapes/units.js';
import { inputsOf } from '../../arguments/inputsOf.js';
import { mailingName } from '../../arguments/mailingName.js';
import { findingsText } from '../../reports/checkReport.js';
import { SUPPRESSED_WORDS } from '../../reports/reasonWords.js';
import { standingText, warningText } from '../../reports/standingText.js';
import { printJson, type Session } from '../../terminal/session.js';
import { type RenderArguments, renderedFrom } from './renderedFrom.js';

export async function render(session: Session, args: RenderArguments): Promise<void> {
  if (args.json && args.out === undefined)
    throw new Fault('USAGE', '--json needs --out, since the document itself goes to standard output');
  const workspace = openWorkspace(args.workspace, nodeFiles);
  if (args.out !== undefined) assertNotReserved(args.out, process.platform);
  if (args.out !== undefined) assertNotInput(args.out, inputsOf(workspace, args));
  const rendered = await renderedFrom(workspace, args);
  requireLanguage(rendered, args);
  const files = filesOf(workspace, args);
  const warnings = [
    ...files.flatMap((file) => ('code' in file ? warningsOf(workspace, file) : [])),
    ...(await revisedWarnings(workspace, args)),
  ];
  session.terminal.err(`${warningText(warnings)}${standingText(standingOf(files))}`);
  await tellRules(session, workspace, args, rendered);
  session.terminal.err(unmailedNote(rendered, args));
  if (args.out === undefined) return session.terminal.out(rendered.bytes);
  saveFile(args.out, rendered.bytes);
  if (args.json)
    return printJson(session, { document: args.document, file: args.out, pages: rendered.pages });
  session.terminal.err(`${args.out}: ${rendered.title}${pagesOf(rendered)}\n`);
}

/** A document is made whatever its rules say, so that it can be looked at; an error is told by the exit code. */
async function tellRules(
  session: Session,
  workspace: Workspace,
  args: RenderArguments,
  rendered: Rendered,
): Promise<void> {
  const { rulesOfRender } = await import('./rulesOfRender.js');
  const findings = rulesOfRender(workspace, args, rendered);
  session.terminal.err(findingsText(findings));
  if (findings.some(({ severity }) => severity === 'error')) session.exit = 1;
  const told = findings.some(({ rule }) => rule === 'PAGE-007');
  for (const picture of told ? [] : rendered.coarse) session.terminal.err(`${coarseNote(picture)}\n`);
}

/** The files that the document is made from. */
function filesOf(workspace: Workspace, args: RenderArguments): readonly (Campaign | FollowUp)[] {
  const name = mailingName(args);
  if ('campaign' in name) {
    const campaign = workspace.campaign(name.campaign);
    return [campaign, ...workspace.linked(campaign)];
  }
  const followUp = workspace.followUp(name.followUp);
  return [followUp, ...workspace.followed(followUp)];
}

/** The document is made all the same: an operator may want to see it. */
function unmailedNote({ unmailed }: Rendered, { vin = '' }: RenderArguments): string {
  return unmailed === undefined
    ? ''
    : `${vin}: a batch does not mail to it: ${unmailed}, ${SUPPRESSED_WORDS[unmailed]}\n`;
}

/** Papers for dealers show what the newest revision changed. */
async function revisedWarnings(workspace: Workspace, args: RenderArguments): Promise<readonly Fault[]> {
  const name = mailingName(args);
  if (!('campaign' in name) || documentKind('campaign', args.document)?.reader === 'owner') return [];
  const { revisionWarnings } = await import('../../../render/revisionWarnings.js');
  return revisionWarnings(workspace, workspace.campaign(name.campaign));
}

const LANGUAGES: Readonly<Record<Language, string>> = { en: 'English', es: 'Spanish' };

/** An owner gets the language that exists; a language asked for by name must not be replaced silently. */
function requireLanguage({ language }: Rendered, { document, lang }: RenderArguments): void {
  if (lang === undefined || lang === language) return;
  throw new Fault('USAGE', `there is no ${document} in ${LANGUAGES[lang]}`, {
    hint: `remove --lang to make it in ${LANGUAGES[language]}`,
  });
}

/** A message has none. */
const pagesOf = ({ pages }: Rendered): string =>
  pages === 0 ? '' : `, ${pages} ${pages === 1 ? 'page' : 'pages'}`;
