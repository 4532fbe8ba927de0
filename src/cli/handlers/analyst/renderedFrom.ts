/** Makes the document, form, or message that the options of `render` ask for. */
import { Fault } from '../../../base/problems.js';
import type { MailingName } from '../../../batch/plan/batchContext.js';
import { noticeAsked } from '../../../campaign/notices/noticeAsked.js';
import type { Workspace } from '../../../campaign/workspace/openWorkspace.js';
import type { Rendered, Subject } from '../../../render/renderRequest.js';
import { workspaceFonts } from '../../../render/workspaceFonts.js';
import { allDocuments, documentKind, idsOf } from '../../../shapes/documents/documentKinds.js';
import type { Format } from '../../../shapes/documents/format.js';
import type { Language } from '../../../shapes/units.js';
import { type FormValueOptions, formValues } from '../../arguments/formValues.js';
import { mailingName, type NamedMailing } from '../../arguments/mailingName.js';
import { withStoreIfAny } from '../withStore.js';

export interface RenderArguments extends NamedMailing {
  readonly workspace: string;
  readonly document: string;
  readonly vin?: string | undefined;
  readonly sample?: boolean | undefined;
  readonly list?: boolean | undefined;
  readonly owners?: string | undefined;
  readonly vehicles?: string | undefined;
  readonly remedied?: string | undefined;
  readonly dealer?: string | undefined;
  readonly set: readonly string[];
  readonly setFile?: string | undefined;
  readonly phase?: number | undefined;
  readonly lang?: Language | undefined;
  readonly audience?: string | undefined;
  readonly format: Format | 'email';
  readonly out?: string | undefined;
  readonly json: boolean;
}

/** For a document, not for the message about it. */
type PrintArguments = RenderArguments & { readonly format: Format };

/** The documents that the sales desk fills in. */
const forms = () => allDocuments().filter(({ isForm }) => isForm === true);

/** @throws Fault USAGE for options that do not go together, and those of making the document */
export function renderedFrom(workspace: Workspace, args: RenderArguments): Promise<Rendered> {
  const name = mailingName(args);
  if (args.list === true) requireList(workspace, name, args);
  const { format, ...rest } = args;
  if (format === 'email') return messageFrom(workspace, name, args);
  const printed = { ...rest, format };
  if ('followUp' in name) return followUpFrom(workspace, name.followUp, printed);
  return forms().some(({ id }) => id === args.document)
    ? formFrom(workspace, name.campaign, printed)
    : documentFrom(workspace, name.campaign, printed);
}

/** @throws Fault USAGE where no letter lists vehicles */
function requireList(
  workspace: Workspace,
  name: MailingName,
  { document, sample, format }: RenderArguments,
): void {
  if (sample !== true || format === 'email')
    throw new Fault('USAGE', '--list is for a sample of the letter', {
      hint: 'give --sample, and no --format email',
    });
  const campaign = 'campaign' in name ? workspace.campaign(name.campaign) : undefined;
  const isLetter = documentKind('campaign', document)?.isMainLetter === true;
  if (isLetter && campaign?.households?.letter === 'list') return;
  throw new Fault('USAGE', `no ${document} of this mailing lists the vehicles of an owner`, {
    hint: 'leave --list out, or write households: { letter: list } in the campaign file',
  });
}

function messageFrom(workspace: Workspace, name: MailingName, args: RenderArguments): Promise<Rendered> {
  if ('followUp' in name)
    throw new Fault('USAGE', 'a follow-up is sent by mail only', {
      hint: 'give --campaign to make a message',
    });
  const { owners, vehicles, remedied, document, phase, vin, dealer } = args;
  return withStoreIfAny(args.workspace, async (store) => {
    const campaign = workspace.campaign(name.campaign);
    const notice = noticeAsked(campaign, name.campaign, args.notice);
    const desk = {
      workspace,
      campaign,
      vin,
      dealer,
      settings: deskSettings(args),
      store,
      fonts: workspaceFonts(workspace),
    };
    const order = {
      ...desk,
      files: { owners, vehicles, remedied },
      document,
      notice,
      phase,
      owners,
      vehicles,
      remedied,
    };
    const { renderMessage } = await import('../../../disclose/messages/renderMessage.js');
    return renderMessage({ ...order, subject: subjectOf(args), language: args.lang });
  });
}

async function followUpFrom(workspace: Workspace, followUp: string, args: PrintArguments): Promise<Rendered> {
  if (args.dealer !== undefined || hasValues(args))
    throw new Fault('USAGE', `--dealer, --set, and --set-file are only for ${idsOf(forms())}`);
  const { document, owners, vehicles, remedied, audience, format } = args;
  const files = { owners, vehicles, remedied };
  const order = { workspace, followUp, document, ...files, audience, format, language: args.lang };
  const { renderFollowUp } = await import('../../../render/renderFollowUp.js');
  return renderFollowUp({ ...order, fonts: workspaceFonts(workspace), subject: subjectOf(args) });
}

async function documentFrom(workspace: Workspace, campaign: string, args: PrintArguments): Promise<Rendered> {
  if (documentKind('follow_up', args.document) !== undefined)
    throw new Fault('USAGE', `${args.document} belongs to a follow-up`, { hint: 'give --follow-up instead' });
  if (args.dealer !== undefined || hasValues(args))
    throw new Fault('USAGE', `--dealer, --set, and --set-file are only for ${idsOf(forms())}`);
  if (args.remedied !== undefined && args.vin === undefined)
    throw new Fault('USAGE', '--remedied says what is done on one vehicle', { hint: 'give --vin' });
  const { renderDocument } = await import('../../../render/renderDocument.js');
  return renderDocument({
    workspace,
    campaign,
    document: args.document,
    fonts: workspaceFonts(workspace),
    subject: subjectOf(args),
    owners: args.owners,
    vehicles: args.vehicles,
    remedied: args.remedied,
    notice: args.notice,
    phase: args.phase,
    language: args.lang,
    audience: args.audience,
    format: args.format,
  });
}

function subjectOf({ sample, list, vin }: Pick<RenderArguments, 'sample' | 'list' | 'vin'>): Subject {
  if (sample) return { kind: 'sample', lists: list === true };
  return vin === undefined ? { kind: 'none' } : { kind: 'vin', vin };
}

function formFrom(workspace: Workspace, code: string, args: PrintArguments): Promise<Rendered> {
  if (args.notice !== undefined) throw new Fault('USAGE', `${args.document} is the same for every notice`);
  const { owners, vehicles, remedied, vin, dealer, format, sample = false } = args;
  return withStoreIfAny(args.workspace, async (store) => {
    const campaign = workspace.campaign(code);
    const files = { owners, vehicles, remedied };
    const order = {
      workspace,
      campaign,
      vin,
      dealer,
      settings: deskSettings(args),
      files,
      store,
      sample,
      format,
    };
    const { renderForm } = await import('../../../disclose/papers/renderForm.js');
    return renderForm({ ...order, fonts: workspaceFonts(workspace) });
  });
}

/** `--lang` is the buyer's language, as the desk sets it. */
const deskSettings = (args: RenderArguments): readonly string[] => [
  ...formValues(args),
  ...(args.lang === undefined ? [] : [`language=${args.lang}`]),
];

const hasValues = ({ set, setFile }: FormValueOptions): boolean => set.length > 0 || setFile !== undefined;
