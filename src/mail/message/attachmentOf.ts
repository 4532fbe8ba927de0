/** Describes a file for the message that carries it. */
import { headerTextOf } from '../../base/mail/headerText.js';
import { sha256Of } from '../../base/text/sha256Of.js';
import type { Attachment } from '../../shapes/mail/message.js';

export interface MailedFile {
  /** As the recipient sees it: `23LJ01-disclosure.pdf`. */
  readonly name: string;
  readonly content: Uint8Array;
  /** A PDF unless given. */
  readonly mediaType?: string | undefined;
}

/** @throws Fault MAIL_HEADER_INVALID for a name that no header can hold */
export function attachmentOf({ name, content, mediaType = 'application/pdf' }: MailedFile): Attachment {
  return {
    name: headerTextOf(name, 'name of an attachment'),
    mediaType: headerTextOf(mediaType, 'type of an attachment'),
    sha256: sha256Of(content),
    size: content.byteLength,
  };
}
