/** A mail server on loopback that takes everything and keeps nothing; its port, then what it took, go out as lines. */
import { SMTPServer } from 'smtp-server';

let messages = 0;
let bytes = 0;
const server = new SMTPServer({
  disabledCommands: ['STARTTLS', 'AUTH'],
  authOptional: true,
  disableReverseLookup: true,
  onData(stream, _session, done) {
    stream.on('data', (chunk) => {
      bytes += chunk.length;
    });
    stream.on('end', () => {
      messages += 1;
      done();
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
