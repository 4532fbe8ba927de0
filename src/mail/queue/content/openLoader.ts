/** Loads the body, the pictures and the attachments of a claimed message. */
import { Fault } from '../../../base/problems.js';
import type { Attachment, MessageBody, OutgoingMail, Sha256 } from '../../../shapes/mail/message.js';
import type { ClaimedMessage, OutboxQueue } from '../../../shapes/mail/outbox.js';
import { openContents } from './openContents.js';

export interface Loader {
  /** Throws MAIL_TOO_LARGE before a file is read, and OUTBOX_BROKEN when the store lacks content. */
  load(message: ClaimedMessage): Promise<OutgoingMail>;
}

export interface LoaderLimits {
  /** Bytes of all attachments and pictures of one message. */
  readonly attachments: number;
  /** Bytes kept in memory for the next messages. */
  readonly kept: number;
}

/** Parsed bodies kept at once: one for each variant that is being sent. */
const BODIES = 64;

/** Files are read once for all messages that have them, bodies parsed once for each variant. */
export function openLoader(queue: Pick<OutboxQueue, 'blob'>, limits: LoaderLimits): Loader {
  const contents = openContents((sha256) => queue.blob(sha256), limits.kept);
  const bodies = new Map<Sha256, MessageBody>();

  async function bodyOf(sha256: Sha256): Promise<MessageBody> {
    const known = bodies.get(sha256);
    if (known !== undefined) return known;
    const body: MessageBody = JSON.parse(new TextDecoder().decode(await contents.read(sha256)));
    if (bodies.size >= BODIES) bodies.clear();
    bodies.set(sha256, body);
    return body;
  }

  function withContents<File extends Attachment>(files: readonly File[]) {
    return Promise.all(files.map(async (each) => ({ ...each, content: await contents.read(each.sha256) })));
  }

  return {
    async load(message) {
      const body = await bodyOf(message.body);
      const { pictures = [] } = body;
      assertNotTooLarge([...message.attachments, ...pictures], limits.attachments);
      const { kind, messageId, from, replyTo, bounceTo, to, subject, values } = message;
      return {
        ...{ kind, messageId, date: message.queuedAt, from, replyTo, bounceTo, to, subject, body, values },
        attachments: await withContents(message.attachments),
        pictures: await withContents(pictures),
      };
    },
  };
}

function assertNotTooLarge(files: readonly Attachment[], limit: number): void {
  const bytes = files.reduce((sum, { size }) => sum + size, 0);
  if (bytes <= limit) return;
  const largest = files.reduce((most, each) => (each.size > most.size ? each : most));
  throw new Fault(
    'MAIL_TOO_LARGE',
    `the files of the message have ${megabytes(bytes)}, the limit is ${megabytes(limit)}; the largest is ${largest.name}`,
  );
}

const megabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(1)} MB`;
