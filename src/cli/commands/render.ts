/** `render`: one document, as a file to look at or to send. */
import { existsSync, writeFileSync } from 'node:fs';
import type { Argv, CommandModule } from 'yargs';
import { nodeFiles } from '../../base/nodeFiles.js';
import { Fault } from '../../base/problems.js';
import { openWorkspace, type Workspace } from '../../campaign/openWorkspace.js';
import { renderForm } from '../../disclose/renderForm.js';
import { openFontBook } from '../../fonts/openFontBook.js';
import { FORMATS } from '../../print/printAs.js';
import { type Rendered, renderDocument, type Subject } from '../../render/renderDocument.js';
import { renderFollowUp } from '../../render/renderFollowUp.js';
import { DOCUMENTS, type DocumentKind, PACKAGE } from '../../shapes/documents.js';
import { FOLLOW_UP_DOCUMENTS, followUpDocument } from '../../shapes/followUpDocuments.js';
import { openWorkspaceStore } from '../../store/workspace/openWorkspaceStore.js';
import { type StoreLocation, workspaceLocation } from '../../store/workspace/workspaceLocation.js';
import { mailingName } from '../mailingName.js';
import {
  campaignOrFollowUp,
  formOptions,
  jsonOption,
  recordFileOptions,
  remediedOption,
  workspaceOption,
} from '../options.js';
import { printJson, type Session } from '../session.js';

const KINDS: Readonly<Record<string, DocumentKind>> = DOCUMENTS;

const LIST = [
  ...Object.entries(KINDS).map(([id, kind]) => `  ${id.padEnd(26)} ${kind.title.en}${noteOf(kind)}`),
  `  ${PACKAGE.padEnd(26)} Dealer Package: all papers for dealers, with bookmarks`,
  ...Object.entries(FOLLOW_UP_DOCUMENTS).map(
    ([id, kind]) =>
      `  ${id.padEnd(26)} ${kind.title.en}${kind.perRecord ? ', for one VIN' : ''}, of a follow-up`,
  ),
].join('\n');

const options = (args: Argv) =>
  args
    .usage(`$0 render <document> (--campaign C | --follow-up F)\n\nMakes one document. There are\n\n${LIST}`)
    .positional('document', { type: 'string', demandOption: true, describe: 'Which document' })
    .options({
      ...workspaceOption,
      ...campaignOrFollowUp,
      vin: { type: 'string', describe: 'For this VIN, looked up in the record files', requiresArg: true },
      sample: { type: 'boolean', describe: 'For an invented owner, SAMPLE across the page' },
      ...recordFileOptions,
      ...remediedOption,
      ...formOptions,
      phase: { type: 'number', describe: 'Phase whose mailing month dates a sample', requiresArg: true },
      lang: {
        choices: ['en', 'es'] as const,
        describe: "Language, instead of the owner's",
        requiresArg: true,
      },
      audience: {
        type: 'string',
        describe:
          'Whom it is made for, where a document has several: dealer, buyer; those that a follow-up names',
        requiresArg: true,
      },
      format: { choices: FORMATS, default: 'pdf' as const, describe: 'What to make', requiresArg: true },
      out: { type: 'string', describe: 'File to write; standard output when left out', requiresArg: true },
      ...jsonOption,
    })
    .conflicts('vin', 'sample')
    .example('$0 render owner-letter --campaign 23LJ01 --sample --out letter.pdf', 'a letter to look at')
    .example(
      '$0 render csp-sheet --campaign 20LE02 --vin V --owners owners.csv --out sheet.pdf',
      'for one vehicle',
    )
    .example('$0 render disclosure-form --campaign 20LC02 --out form.pdf', 'a blank form to fill in');

type Options = ReturnType<typeof options> extends Argv<infer O> ? O : never;

export const renderCommand = (session: Session): CommandModule<object, Options> => ({
  command: 'render <document>',
  describe: 'Make one document as PDF, HTML or text',
  builder: options,
  handler: async (args) => {
    if (args.json && args.out === undefined)
      throw new Fault('USAGE', '--json needs --out: the document itself goes to standard output');
    const workspace = openWorkspace(args.workspace, nodeFiles);
    const rendered = await renderedFrom(workspace, args);
    if (args.out === undefined) return session.terminal.out(rendered.bytes);
    write(args.out, rendered.bytes);
    if (args.json)
      return printJson(session, { document: args.document, file: args.out, pages: rendered.pages });
    session.terminal.err(
      `${args.out}: ${rendered.title}, ${rendered.pages} ${rendered.pages === 1 ? 'page' : 'pages'}\n`,
    );
  },
});

const FORM = 'disclosure-form';

function renderedFrom(workspace: Workspace, args: Options): Promise<Rendered> {
  const name = mailingName(args);
  if ('followUp' in name) return followUpFrom(workspace, name.followUp, args);
  return args.document === FORM
    ? formFrom(workspace, name.campaign, args)
    : documentFrom(workspace, name.campaign, args);
}

function followUpFrom(workspace: Workspace, followUp: string, args: Options): Promise<Rendered> {
  if (args.dealer !== undefined || args.set.length > 0)
    throw new Fault('USAGE', `--dealer and --set belong to ${FORM}`);
  const { document, owners, vehicles, remedied, audience, format } = args;
  const files = { owners, vehicles, remedied };
  const order = { workspace, followUp, document, ...files, audience, format, language: args.lang };
  return renderFollowUp({ ...order, fonts: openFontBook(), subject: subjectOf(args) });
}

function documentFrom(workspace: Workspace, campaign: string, args: Options): Promise<Rendered> {
  if (followUpDocument(args.document) !== undefined)
    throw new Fault('USAGE', `${args.document} belongs to a follow-up`, { hint: 'give --follow-up instead' });
  if (args.dealer !== undefined || args.set.length > 0 || args.remedied !== undefined)
    throw new Fault('USAGE', `--dealer, --set and --remedied belong to ${FORM}`);
  return renderDocument({
    workspace,
    campaign,
    document: args.document,
    fonts: openFontBook(),
    subject: subjectOf(args),
    owners: args.owners,
    vehicles: args.vehicles,
    phase: args.phase,
    language: args.lang,
    audience: args.audience,
    format: args.format,
  });
}

function subjectOf({ sample, vin }: Options): Subject {
  if (sample) return { kind: 'sample' };
  return vin === undefined ? { kind: 'none' } : { kind: 'vin', vin };
}

async function formFrom(workspace: Workspace, code: string, args: Options): Promise<Rendered> {
  const { owners, vehicles, remedied, vin, dealer, sample = false } = args;
  const location = workspaceLocation(process.env, args.workspace);
  // a document that is looked at makes no store where there is none
  const store = isThere(location) ? await openWorkspaceStore(location) : undefined;
  try {
    const campaign = workspace.campaign(code);
    const files = { owners, vehicles, remedied };
    const { format } = args;
    const order = { workspace, campaign, vin, dealer, settings: args.set, files, store, sample, format };
    return await renderForm({ ...order, fonts: openFontBook() });
  } finally {
    await store?.close();
  }
}

const isThere = (location: StoreLocation): boolean =>
  location.kind === 'postgres' || existsSync(location.path);

function noteOf({ perRecord, blank, audiences }: DocumentKind): string {
  const record = perRecord ? (blank ? ', for one VIN or blank' : ', for one VIN') : '';
  return `${record}${audiences === undefined ? '' : `, for ${audiences.join(' or ')}`}`;
}

function write(path: string, bytes: Uint8Array): void {
  try {
    writeFileSync(path, bytes);
  } catch (cause) {
    const what = `the document cannot be written: ${cause instanceof Error ? cause.message : String(cause)}`;
    throw new Fault('FILE_UNWRITABLE', what, { place: { file: path }, cause });
  }
}
