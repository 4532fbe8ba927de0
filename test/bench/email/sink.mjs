/** Runs a mail server on loopback that takes everything and keeps nothing; prints its port, then what it took. */
import { SMTPServer } from 'smtp-server';

const latency = Number(process.env.LATENCY ?? 0);
const later = (done) => (latency === 0 ? done() : setTimeout(done, latency));

let messages = 0;
let bytes = 0;
const server = new SMTPServer({
  disabledCommands: ['STARTTLS', 'AUTH'],
  authOptional: true,
  disableReverseLookup: true,
  onMailFrom: (_address, _session, done) => later(done),
  onData(stream, _session, done) {
    stream.on('data', (chunk) => {
      bytes += chunk.length;
    });
    stream.on('end', () => {
      messages += 1;
      later(done);
    });
  },
});
// without this each answer waits 40 ms for an acknowledgement that the other side delays
server.server.on('connection', (socket) => socket.setNoDelay(true));
server.listen(0, '127.0.0.1', () => console.log(server.server.address().port));
process.on('SIGTERM', () => {
  console.log(JSON.stringify({ messages, bytes }));
  process.exit(0);
});
