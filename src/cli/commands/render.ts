/** `render`: one document, as a file to look at or to send. */
import { existsSync, writeFileSync } from 'node:fs';
import type { Argv, CommandModule } from 'yargs';
import { nodeFiles } from '../../base/nodeFiles.js';
import { Fault } from '../../base/problems.js';
import type { MailingName } from '../../batch/batchContext.js';
import { openWorkspace, type Workspace } from '../../campaign/openWorkspace.js';
import { renderForm } from '../../disclose/renderForm.js';
import { renderMessage } from '../../disclose/renderMessage.js';
import { openFontBook } from '../../fonts/openFontBook.js';
import { FORMATS, type Format } from '../../print/printAs.js';
import { type Rendered, renderDocument, type Subject } from '../../render/renderDocument.js';
import { renderFollowUp } from '../../render/renderFollowUp.js';
import { DOCUMENTS, type DocumentKind, PACKAGE } from '../../shapes/documents.js';
import { FOLLOW_UP_DOCUMENTS, followUpDocument } from '../../shapes/followUpDocuments.js';
import { openWorkspaceStore, type WorkspaceStore } from '../../store/workspace/openWorkspaceStore.js';
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
  '',
  'With --format email: owner-notice, disclosure-copy, buyer-copy, remedy-available; owner-letter is the first, disclosure-form the second',
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
      format: {
        choices: [...FORMATS, 'email'] as const,
        default: 'pdf' as const,
        describe: 'What to make; email is the message as an .eml file, nothing is sent',
        requiresArg: true,
      },
      out: { type: 'string', describe: 'File to write; standard output when left out', requiresArg: true },
      ...jsonOption,
    })
    .conflicts('vin', 'sample')
    .example('$0 render owner-letter --campaign 23LJ01 --sample --out letter.pdf', 'a letter to look at')
    .example(
      '$0 render csp-sheet --campaign 20LE02 --vin V --owners owners.csv --out sheet.pdf',
      'for one vehicle',
    )
    .example('$0 render disclosure-form --campaign 20LC02 --out form.pdf', 'a blank form to fill in')
    .example(
      '$0 render owner-letter --campaign 23LJ01 --sample --format email --out notice.eml',
      'the message beside it',
    );

type Options = ReturnType<typeof options> extends Argv<infer O> ? O : never;
/** Options of a document, and not of the message about it. */
type Printed = Omit<Options, 'format'> & { readonly format: Format };

export const renderCommand = (session: Session): CommandModule<object, Options> => ({
  command: 'render <document>',
  describe: 'Make one document as PDF, HTML or text, or the message about it',
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
    session.terminal.err(`${args.out}: ${rendered.title}${pagesOf(rendered)}\n`);
  },
});

const FORM = 'disclosure-form';

/** A message has none. */
const pagesOf = ({ pages }: Rendered): string =>
  pages === 0 ? '' : `, ${pages} ${pages === 1 ? 'page' : 'pages'}`;

function renderedFrom(workspace: Workspace, args: Options): Promise<Rendered> {
  const name = mailingName(args);
  const { format, ...rest } = args;
  if (format === 'email') return messageFrom(workspace, name, args);
  const printed = { ...rest, format };
  if ('followUp' in name) return followUpFrom(workspace, name.followUp, printed);
  return args.document === FORM
    ? formFrom(workspace, name.campaign, printed)
    : documentFrom(workspace, name.campaign, printed);
}

function messageFrom(workspace: Workspace, name: MailingName, args: Options): Promise<Rendered> {
  if ('followUp' in name)
    throw new Fault('USAGE', 'a follow-up is sent by mail', { hint: 'give --campaign for a message' });
  const { owners, vehicles, remedied, document, phase, vin, dealer } = args;
  return withStore(args.workspace, async (store) => {
    const campaign = workspace.campaign(name.campaign);
    const desk = { workspace, campaign, vin, dealer, settings: args.set, store, fonts: openFontBook() };
    const order = { ...desk, files: { owners, vehicles, remedied }, document, phase, owners, vehicles };
    return renderMessage({ ...order, subject: subjectOf(args), language: args.lang });
  });
}

function followUpFrom(workspace: Workspace, followUp: string, args: Printed): Promise<Rendered> {
  if (args.dealer !== undefined || args.set.length > 0)
    throw new Fault('USAGE', `--dealer and --set belong to ${FORM}`);
  const { document, owners, vehicles, remedied, audience, format } = args;
  const files = { owners, vehicles, remedied };
  const order = { workspace, followUp, document, ...files, audience, format, language: args.lang };
  return renderFollowUp({ ...order, fonts: openFontBook(), subject: subjectOf(args) });
}

function documentFrom(workspace: Workspace, campaign: string, args: Printed): Promise<Rendered> {
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

function subjectOf({ sample, vin }: Pick<Options, 'sample' | 'vin'>): Subject {
  if (sample) return { kind: 'sample' };
  return vin === undefined ? { kind: 'none' } : { kind: 'vin', vin };
}

function formFrom(workspace: Workspace, code: string, args: Printed): Promise<Rendered> {
  const { owners, vehicles, remedied, vin, dealer, format, sample = false } = args;
  return withStore(args.workspace, async (store) => {
    const campaign = workspace.campaign(code);
    const files = { owners, vehicles, remedied };
    const order = { workspace, campaign, vin, dealer, settings: args.set, files, store, sample, format };
    return renderForm({ ...order, fonts: openFontBook() });
  });
}

/** A document that is looked at makes no store where there is none. */
async function withStore<T>(
  folder: string,
  work: (store: WorkspaceStore | undefined) => Promise<T>,
): Promise<T> {
  const location = workspaceLocation(process.env, folder);
  const store = isThere(location) ? await openWorkspaceStore(location) : undefined;
  try {
    return await work(store);
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
