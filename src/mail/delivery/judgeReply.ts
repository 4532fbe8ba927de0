/** Judges whom a reply of a mail server that is not a yes blames: the message, or the server and its settings. */

/** `unclear` is a refusal that may be meant for every message alike; what follows it shows. */
export type Blame = 'message' | 'server' | 'unclear';

/** Enhanced status code (RFC 3463) behind the reply code: `550 5.1.1 ...`. */
const ENHANCED = /^\d{3}[ -]+[45]\.(\d{1,3})\.(\d{1,3})\b/;

/** What servers say of the sender: who may send, how much, and from where. */
const SURELY_SERVER = new RegExp(
  [
    'relay(ing)? (access )?(is )?(denied|prohibited|disallowed|not (permitted|allowed)|forbidden)',
    "(unable|not (permitted|allowed|authorized|authorised)|cannot|can't|won't|will not|refuse[sd]?|do(es)? not|don't) (to )?relay",
    'no relay',
    'relaying',
    'authentication (is )?(required|needed)',
    '(must|please|need to|not) (be )?(first )?(authenticate|authenticated|log ?in)',
    '(sending|send|sender|outgoing|outbound|daily|hourly|weekly|monthly|plan|account|user|messages?|recipient|e?mail) (e?mail |message |sending |user )*(quota|limit|rate|allowance)s?\\b.*(exceed|reach|over|used up)',
    '(exceed|reach|over|used up)[a-z]*\\b.*\\b(sending|send|sender|outgoing|outbound|daily|hourly|weekly|monthly|messages? per|rate|emails? per) ?(e?mail |message |sending |user )*(quota|limit|rate|allowance)?',
    'too many (messages|e?mails|connections|errors)',
    'rate.?limit',
    '\\b(rbl|dnsbl|dbl|sbl|xbl|pbl|spamhaus|spamcop|barracuda|sorbs|senderscore)\\b',
    'block ?list|black ?list|deny ?list|banned',
    '(ip|host|client|server|network|domain|sender)( address)?( \\S+)?( has been| is| was|:)* (temporarily )?(blocked|suspended|not (permitted|allowed|authorized) to send)',
    'blocked (sender|using|by|ip|client)',
    'reputation',
    '\\b(spf|dkim|dmarc)\\b',
    'reverse (dns|host ?name)|\\bptr\\b|\\bhelo\\b|\\behlo\\b',
    'sender (address |domain )?(verif|reject|denied|not (permitted|allowed|authorized))|verify (the )?sender',
    'not (permitted|allowed|authorized|authorised) to send (as|on behalf|from|mail|e-?mail|messages)',
    'insufficient (system )?(storage|resources|disk)',
  ].join('|'),
  'i',
);

/** An account: the sender's, unless a code says that it is the mailbox's. */
const ACCOUNT =
  /\b(?<!recipient('s)? )(account|user)( has been| is| was|:)* (temporarily )?(blocked|suspended|locked)\b/i;

/** What servers say of themselves when they put off a message. */
const SERVER_TROUBLE = new RegExp(
  [
    '(local|temporary|internal|system|server|lookup|dns|configuration) (server |system |local |internal |lookup )*(problem|error|failure|fault)',
    'local error in processing|queue file|input.output error|out of memory',
    '(server|system|service|relay|host|resources?|database|directory|lookup)( is| are| currently| temporarily| too)* (busy|overloaded|unavailable|not available|down|offline)',
    'too busy|maintenance|shutting down|too many (concurrent |simultaneous )?(smtp )?(connections|sessions)',
    'insufficient|not enough (disk )?(space|memory)|cannot (queue|write|store|open)',
  ].join('|'),
  'i',
);

/** What servers say of one mailbox. */
const SURELY_MAILBOX = new RegExp(
  [
    '(user|mailbox|recipient|address|account|alias|addressee|customer)s?\\b[^.;]{0,60}\\b(unknown|not found|not exist|invalid|disabled|inactive|deactivated|unavailable|closed|deleted|full|over ?quota|no longer|expired|moved|does ?n.t exist|not (a )?(known|valid|local|listed|our)|undeliverable)',
    '(unknown|no such|invalid|nonexistent|non-existent|bad|inactive|disabled|undeliverable|no) (local )?(user|mailbox|recipient|address|account|alias|addressee|person|destination)',
    '(mailbox|inbox|recipient|addressee|alias|customer)s?\\b[^.;]{0,60}\\b(suspended|locked)',
    "does ?n[o']t (exist|have an? (account|mailbox))|do not exist|no mailbox|not our customer",
    '(mailbox|inbox|storage|disk) ?(is |allocation )?(full|exceed)|(exceed|over)[a-z]* (the )?(its |their |storage |mailbox |disk )*(storage|mailbox|disk|quota|allocation)|(?<!(sending|send|sender|outgoing|outbound|daily|hourly|messages?) (message |e?mail )*)quota exceeded',
    '(host|domain)( name)? (not found|unknown|does not exist)|null mx',
    '(message|mail|size|file)[^.;]{0,30}(too (big|large|long)|exceeds?[^.;]{0,30}size)',
  ].join('|'),
  'i',
);

/** By subject and detail of RFC 3463 and the registry of RFC 5248; `5.x.*` where all details are alike. */
const BLAMES: Readonly<Record<string, Blame>> = {
  // the sender's address
  '1.7': 'server',
  '1.8': 'server',
  '1.9': 'unclear',
  '1.*': 'message',
  '2.0': 'unclear',
  '2.*': 'message',
  // the server; a message larger than it takes is that message's fault
  '3.4': 'message',
  '3.6': 'message',
  '3.0': 'unclear',
  '3.*': 'server',
  // routing: often a domain without a mail server
  '4.5': 'server',
  '4.2': 'server',
  '4.7': 'server',
  '4.*': 'unclear',
  '5.*': 'unclear',
  '6.*': 'unclear',
  // security and policy; a list, a mailbox or a domain that takes mail of some senders only
  '7.2': 'message',
  '7.13': 'message',
  '7.15': 'message',
  '7.16': 'message',
  '7.17': 'message',
  '7.18': 'message',
  '7.0': 'unclear',
  '7.1': 'unclear',
  '7.*': 'server',
};

/** Restrictions of one recipient at Exchange Online (5.7.124 to 5.7.136). */
const isOfRecipient = (subject: number, detail: number): boolean =>
  subject === 7 && detail >= 121 && detail <= 136;

/**
 * A code that names its subject decides; where it is general or missing, the words do. Otherwise it is unclear.
 *
 * @param reply on one line, its code first
 */
export function judgeReply(reply: string): Blame {
  const [, subject = '', detail = ''] = ENHANCED.exec(reply) ?? [];
  const byCode = subject === '' ? undefined : blameOf(Number(subject), Number(detail));
  const says = wordsOf(reply);
  if (SURELY_MAILBOX.test(says) && byCode !== 'server') return 'message';
  if (SURELY_SERVER.test(says) || (byCode !== 'message' && ACCOUNT.test(says))) return 'server';
  return byCode ?? 'unclear';
}

/**
 * As for a permanent reply, but 421 closes the service to everybody (RFC 5321 3.8), and security and policy (greylisting,
 * rates) are unclear: one recipient's server may ask for patience, or ours for a pause. A server in trouble says so.
 *
 * @param reply on one line, its code first
 */
export function judgeTemporary(reply: string): Blame {
  const blame = judgeReply(reply);
  const [, subject] = ENHANCED.exec(reply) ?? [];
  const isUnnamed = subject === undefined || subject === '0' || subject === '3';
  if (isUnnamed && SERVER_TROUBLE.test(wordsOf(reply)) && !MAILBOX.test(reply)) return 'server';
  if (/^421\b/.test(reply) && blame === 'unclear') return 'server';
  const isPolicy = subject === '7' || GREYLISTED.test(reply);
  return isPolicy && blame !== 'message' && !SURELY_SERVER.test(wordsOf(reply)) ? 'unclear' : blame;
}

const GREYLISTED = /gr[ea]y.?list/i;
const MAILBOX = /mailbox|inbox|gr[ea]y.?list/i;

function blameOf(subject: number, detail: number): Blame {
  if (isOfRecipient(subject, detail)) return 'message';
  return BLAMES[`${subject}.${detail}`] ?? BLAMES[`${subject}.*`] ?? 'unclear';
}

/** Without addresses and codes, which begin each line of a reply: a name in them says nothing. Postfix names the table that lacks a user "relay recipient table". */
function wordsOf(reply: string): string {
  const code = reply.slice(0, 3);
  return reply
    .replaceAll(/(?<!\S)(\d{3})[ -]+(\d\.\d+\.\d+)?/g, (found, its) => (its === code ? ' ' : found))
    .replaceAll(/<[^<>]*>|\S+@\S+|https?:\S+/g, ' ')
    .replaceAll(/\s+/g, ' ');
}
