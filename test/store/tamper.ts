/** Does in a store what somebody with the password of the database, or with its file, could do. */
import { existsSync, readFileSync } from 'node:fs';
import Database from 'libsql';
import { Client } from 'pg';
import type { StoreLocation } from '../../src/store/database/workspaceLocation.js';

export async function tamper(location: StoreLocation, statements: string): Promise<void> {
  if (location.kind === 'sqlite') {
    const database = new Database(location.path);
    database.exec(statements);
    database.close();
    return;
  }
  await asked(location.url, (client) => client.query(statements));
}

/** Bytes as the database writes them in a statement. */
export const bytesIn = ({ kind }: StoreLocation, text: string): string => {
  const hex = Buffer.from(text).toString('hex');
  return kind === 'sqlite' ? `x'${hex}'` : `decode('${hex}', 'hex')`;
};

/** All that is stored, readable as far as it is in clear: the files of SQLite; every row of PostgreSQL, bytes as text. */
export async function stolen(location: StoreLocation): Promise<string> {
  if (location.kind === 'sqlite') {
    const files = ['', '-wal'].map((end) => `${location.path}${end}`).filter(existsSync);
    return files.map((file) => readFileSync(file, 'utf8')).join('\n');
  }
  return asked(location.url, async (client) => {
    const tables = await client.query("select tablename as name from pg_tables where schemaname = 'public'");
    const rows: string[] = [];
    for (const { name } of tables.rows) {
      const { rows: found } = await client.query(`select * from ${name}`);
      for (const row of found)
        rows.push(
          Object.values(row)
            .map((value) => (Buffer.isBuffer(value) ? value.toString() : String(value)))
            .join(' '),
        );
    }
    return rows.join('\n');
  });
}

async function asked<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  return work(client).finally(() => client.end());
}
