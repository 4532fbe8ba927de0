import { expect, it } from 'vitest';
import { judgeReply, judgeTemporary } from '../../../src/mail/delivery/judgeReply.js';

it.each([
  '554 5.7.1 <zoe@mail.example>: Relay access denied',
  '550 relaying denied',
  '550 5.7.1 Unable to relay',
  '550 5.7.64 TenantAttribution; Relay Access Denied',
  '550 5.1.1 we do not relay',
  '550 5.4.5 Daily user sending limit exceeded',
  '552 You have exceeded your hourly sending quota',
  '554 5.7.0 Too many messages from this account',
  '550 5.7.26 Unauthenticated email from norvane.example is not accepted due to DMARC policy',
  '554 5.7.1 Service unavailable; Client host [192.0.2.1] blocked using zen.spamhaus.org',
  '550 5.7.606 Access denied, banned sending IP [192.0.2.1]',
  '550 Your host is on our blacklist',
  '553 5.1.8 Domain of sender address does not resolve',
  '550 5.7.60 SMTP; Client does not have permissions to send as this sender',
  '550 Authentication is required for relay',
  '554 5.3.2 system not accepting network messages',
  '554 IP address blocked, poor reputation',
  '554-5.7.1 Relay 554 5.7.1 access denied',
  '550-5.7.26 This mail is unauthenticated. 550-5.7.26 All senders must pass 550 5.7.26 SPF or DKIM.',
  '550 monthly limit of 10000 emails reached',
  '550 The account is over its monthly message allowance',
  '550 5.7.1 plan limit exceeded',
  '550 This account has been suspended for sending spam',
])('blames the server: %s', (reply) => {
  expect(judgeReply(reply)).toBe('server');
});

it.each([
  '550 5.1.1 <zoe@mail.example>: Recipient address rejected: User unknown in relay recipient table',
  '550 5.1.1 The email account that you tried to reach does not exist',
  '550 5.2.1 The email account that you tried to reach is disabled',
  '552 5.2.2 The email account that you tried to reach is over quota',
  '550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup',
  '550 5.7.133 RESOLVER.RST.SenderNotAuthenticatedForGroup',
  '550 5.7.17 Mailbox owner has changed',
  '550 No such user here',
  '550 Requested action not taken: mailbox unavailable',
  '551 User not local; please try elsewhere',
  '552 Mailbox full',
  '552 5.3.4 Message size exceeds fixed limit',
  '550 <relay@banned.example> user unknown',
  '556 5.1.10 Domain has null MX',
  '550 5.2.1 This account has been suspended',
  '550 The mailbox that you wrote to has been suspended',
  '550-5.1.1 The account that you tried to 550-5.1.1 reach does 550 5.1.1 not exist',
])('blames the message: %s', (reply) => {
  expect(judgeReply(reply)).toBe('message');
});

it.each([
  '554 5.7.1 Message rejected',
  '554 Transaction failed',
  '550 5.7.1 Access denied',
  '550 5.4.1 Recipient address rejected: Access denied',
  '554 5.6.0 content refused',
  '550 5.0.0 no',
])('cannot tell yet: %s', (reply) => {
  expect(judgeReply(reply)).toBe('unclear');
});

it.each([
  ['421 4.3.2 Service not available', 'server'],
  ['421 Too busy', 'server'],
  [
    '450 4.2.1 The user you are trying to contact is receiving mail at a rate that prevents delivery',
    'message',
  ],
  ['452 4.2.2 Mailbox full', 'message'],
  ['452 4.3.1 Insufficient system storage', 'server'],
  ['421 4.7.28 Rate limit exceeded for your IP', 'server'],
  ['451 4.7.1 Greylisted, try again in 5 minutes', 'unclear'],
  ['450 Recipient address rejected: Greylisted', 'unclear'],
  ['451 4.7.500 Server busy', 'unclear'],
  ['451 4.4.1 no answer from host', 'unclear'],
  ['451 Temporary local problem - please try later', 'server'],
  ['451 Requested action aborted: local error in processing', 'server'],
  ['451 4.3.0 <zoe@mail.example>: Temporary lookup failure', 'server'],
  ['450 4.3.0 Error: queue file write error', 'server'],
  ['450 The server is too busy', 'server'],
  ['450 user lookup database unavailable', 'server'],
  ['450 4.7.25 Client host rejected: cannot find your reverse hostname', 'server'],
  ['450 mailbox busy', 'unclear'],
  ['450 Requested action not taken: mailbox temporarily unavailable', 'message'],
  ['451 Greylisted, service unavailable for now', 'unclear'],
  ['452-4.2.2 The inbox of the recipient is 452 4.2.2 out of storage space', 'message'],
])('judges a temporary reply: %s', (reply, blame) => {
  expect(judgeTemporary(reply)).toBe(blame);
});
