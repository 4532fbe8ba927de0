/** A real SMTP server on loopback for tests: what it got, and how it misbehaves when it is told to. */
import { readFileSync } from 'node:fs';
import type { AddressInfo, Socket } from 'node:net';
import { join } from 'node:path';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import type { SmtpSettings } from '../../../src/mail/delivery/smtpSettings.js';

const CERTIFICATES = join(import.meta.dirname, 'certificates');
const pem = (name: string) => readFileSync(join(CERTIFICATES, name), 'utf8');

export const AUTHORITY = pem('authority.pem');
export const AUTHORITY_FILE = join(CERTIFICATES, 'authority.pem');

/** One message as the server got it. */
export interface Received {
  readonly from: string;
  readonly to: readonly string[];
  readonly secure: boolean;
  readonly raw: Buffer;
}

export interface TestSmtpServer {
  readonly port: number;
  readonly received: Received[];
  parsed(index: number): Promise<Email>;
  /** Settings that reach this server the right way. */
  settings(changes?: Partial<SmtpSettings>): SmtpSettings;
  stop(): Promise<void>;
}

export const LOGIN = { user: 'noticepress', password: 'correct horse' };

/** What the server answers to the message: nothing for yes, an error for no, `drop` for a broken line. */
export type Answer = Error | 'drop' | undefined;

export interface ServerBehaviour {
  readonly options?: SMTPServerOptions;
  readonly onSender?: (address: string) => Error | undefined;
  readonly onRecipient?: (address: string) => Error | undefined;
  /** Asked when the whole message is there. */
  readonly onMessage?: (received: Received) => Promise<Answer> | Answer;
  /** Forget the messages: for long runs. */
  readonly forget?: boolean;
}

/** An answer with a code, as a server gives it. */
export function answer(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode });
}

export async function startSmtpServer(behaviour: ServerBehaviour = {}): Promise<TestSmtpServer> {
  const received: Received[] = [];
  const server = new SMTPServer({
    key: pem('server-key.pem'),
    cert: pem('server.pem'),
    authOptional: true,
    disableReverseLookup: true,
    closeTimeout: 200,
    onAuth: ({ username, password }, _session, done) => {
      if (username === LOGIN.user && password === LOGIN.password) return done(null, { user: username });
      done(answer(535, '5.7.8 the credentials are not right'));
    },
    onMailFrom: ({ address }, _session, done) => done(behaviour.onSender?.(address) ?? null),
    onRcptTo: ({ address }, _session, done) => done(behaviour.onRecipient?.(address) ?? null),
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', async () => {
        if (stream.sizeExceeded) return done(answer(552, '5.3.4 the message is too large'));
        const { mailFrom, rcptTo } = session.envelope;
        const message: Received = {
          from: mailFrom === false ? '' : mailFrom.address,
          to: rcptTo.map(({ address }) => address),
          secure: session.secure,
          raw: Buffer.concat(chunks),
        };
        const said = await behaviour.onMessage?.(message);
        if (said instanceof Error) return done(said);
        if (behaviour.forget !== true) received.push(message);
        if (said === 'drop') return drop(server, session.id);
        done(null, '2.0.0 taken');
      });
    },
    ...behaviour.options,
  });
  // without this each answer waits 40 ms for an acknowledgement that the other side delays
  server.server.on('connection', (socket: Socket) => void socket.setNoDelay(true));
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const { port } = server.server.address() as AddressInfo;
  return {
    port,
    received,
    parsed: (index) => PostalMime.parse(received[index]?.raw ?? Buffer.alloc(0)),
    settings: (changes = {}) => ({
      host: 'localhost',
      port,
      security: 'starttls',
      login: undefined,
      authority: AUTHORITY,
      maxWait: 5_000,
      ...changes,
    }),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
      }),
  };
}

/** Breaks the line of one session, on its outermost layer: destroying a socket below TLS can end the process. */
function drop(server: SMTPServer, session: string): void {
  for (const connection of server.connections) {
    if (connection.id === session) Reflect.get(connection, '_socket')?.destroy();
  }
}
