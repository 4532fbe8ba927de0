/** Makes a key pair and says which of its files is for whom. */
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
      `  ${privatePath}  private: batch --sign seals with it; keep it to yourself\n` +
      `  ${publicPath}  public: verify --public-key checks with it; give it to whoever receives batches\n`,
  );
}
