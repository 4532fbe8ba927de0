/** Names a PostgreSQL database without the password of its address. */
import { Fault } from '../../base/problems.js';

/** An address of any other form may hold its password anywhere: nothing of it is shown. */
export function hostOf(url: string): string {
  const { protocol, host, pathname } = URL.canParse(url) ? new URL(url) : NO_URL;
  const understood = /^postgres(ql)?:$/.test(protocol) && url.slice(protocol.length).startsWith('//');
  if (understood && !pathname.includes('@')) return `postgres://${host}${pathname}`;
  throw new Fault('STORE_UNREACHABLE', 'DATABASE_URL is not an address like postgres://user@host/name', {
    hint: 'write it in this form, percent-encode : / ? # @ % in the password, and do not use key=value settings',
  });
}

const NO_URL = { protocol: '', host: '', pathname: '' };
