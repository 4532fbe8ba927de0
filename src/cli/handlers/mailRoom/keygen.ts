/** Makes a key pair and says who gets which file. */
import { makeKeyPair } from '../../../batch/seal/makeKeyPair.js';
import { shortKeyId } from '../../../batch/seal/signature.js';
import { printJson, type Session } from '../../terminal/session.js';

interface KeygenArguments {
  readonly file: string;
  readonly json: boolean;
}

export async function keygen(session: Session, { file, json }: KeygenArguments): Promise<void> {
  const made = makeKeyPair(file);
  const { id, privatePath, publicPath } = made;
  if (json) return printJson(session, { key: id, private: privatePath, public: publicPath });
  session.terminal.out(
    `The key ${shortKeyId(id)}:\n` +
      `  ${privatePath}  private: seals batches (batch --sign); keep it secret\n` +
      `  ${publicPath}  public: checks seals (verify --public-key); give it to everyone who receives batches\n`,
  );
}
