/** Removes the address of the database and the passwords in the environment from a text. */

const SECRETS = ['DATABASE_URL', 'SMTP_PASSWORD'] as const;

/** Each secret, and the password in an address, raw and percent-decoded, becomes `***`. */
export function withoutSecrets(
  text: string,
  environment: Readonly<Record<string, string | undefined>>,
): string {
  const secrets = SECRETS.flatMap((name) => secretsIn(environment[name] ?? ''));
  return [...new Set(secrets)]
    .filter((secret) => secret !== '')
    .sort((a, b) => b.length - a.length)
    .reduce((rest, secret) => rest.replaceAll(secret, '***'), text);
}

/** The whole text, the part between user and host, and every `password=`. */
function secretsIn(text: string): readonly string[] {
  const inUrl = /^[^/]*\/\/[^:/@]*:(.*)@/.exec(text)?.[1] ?? /^[^/@:]*:([^/].*)@/.exec(text)?.[1];
  const named = [...text.matchAll(/(?:password|passfile|sslpassword)\s*=\s*('[^']*'|[^\s&]*)/gi)];
  const passwords = [inUrl, ...named.map(([, value]) => value?.replaceAll("'", ''))];
  return [text, ...passwords.flatMap((secret) => (secret === undefined ? [] : [secret, decoded(secret)]))];
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
