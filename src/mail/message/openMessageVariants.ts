/** Merges and compiles the body of each variant once. */
import { sha256Of } from '../../base/text/sha256Of.js';
import type { MessageMerger } from '../../merge/openMessageMerger.js';
import { facetValue } from '../../merge/slots/recordReader.js';
import type {
  MessageBody,
  MessageKind,
  MessageMarkup,
  OutgoingMail,
  Sha256,
} from '../../shapes/mail/message.js';
import type { FacetValue } from '../../shapes/recordField.js';
import type { Facets } from '../../shapes/recordModel.js';
import { compileMessage } from './compileMessage.js';
import { bodyBytes, slotsOf } from './composeMessage.js';

export interface MessageVariant {
  readonly body: MessageBody;
  /** What the store keeps of the body, and its hash. */
  readonly content: Uint8Array;
  readonly sha256: Sha256;
  readonly pictures: OutgoingMail['pictures'];
  /** Slot names that it prints. */
  readonly slots: readonly string[];
}

export interface MessageVariants {
  /** Throws what merging throws, and TEMPLATE_INVALID for what MJML does not know. */
  variantOf(kind: MessageKind, facets: Facets): Promise<MessageVariant>;
  /** How many were made. */
  readonly count: number;
}

interface Known {
  readonly kind: MessageKind;
  /** The facets that were read, and their values. */
  readonly read: readonly (readonly [string, FacetValue | null])[];
  readonly variant: MessageVariant;
}

/** Compiles a variant when it is first asked for, and again for other values of the facets that its templates read. */
export function openMessageVariants(merger: MessageMerger): MessageVariants {
  const known: Known[] = [];

  async function make(kind: MessageKind, facets: Facets): Promise<MessageVariant> {
    const { markup, reads } = merger.merge(kind, facets);
    const body = await compileMessage(markup);
    const content = bodyBytes(body);
    const sha256 = sha256Of(content);
    const variant = { body, content, sha256, pictures: picturesOf(body, markup), slots: slotsOf(body) };
    known.push({ kind, read: reads.map((name) => [name, facetValue(name, facets)]), variant });
    return variant;
  }

  return {
    async variantOf(kind, facets) {
      const found = known.find(
        (each) =>
          each.kind === kind && each.read.every(([name, value]) => facetValue(name, facets) === value),
      );
      return found?.variant ?? make(kind, facets);
    },
    get count() {
      return known.length;
    },
  };
}

function picturesOf({ pictures = [] }: MessageBody, { pictures: read = {} }: MessageMarkup) {
  const files = new Map(Object.values(read).map(({ file }) => [file.sha256, file.bytes]));
  return pictures.flatMap((each) => {
    const content = files.get(each.sha256);
    return content === undefined ? [] : [{ ...each, content }];
  });
}
