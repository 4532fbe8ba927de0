/** Lists what a command and its workspace read, so that nothing of it is overwritten. */
import { join } from 'node:path';
import type { Inputs } from '../../base/files/assertNotInput.js';
import { isPath } from '../../campaign/workspace/isPath.js';
import type { Workspace } from '../../campaign/workspace/openWorkspace.js';

/** The options of a command that may name a file. */
export interface NamedFiles {
  readonly campaign?: string | undefined;
  readonly followUp?: string | undefined;
  readonly owners?: string | undefined;
  readonly vehicles?: string | undefined;
  readonly remedied?: string | undefined;
  readonly exclude?: string | undefined;
  readonly addresses?: string | undefined;
  readonly setFile?: string | undefined;
}

const FOLDERS = ['campaigns', 'follow-ups', 'brands', 'templates'] as const;
const STORE = [
  ...['', '-wal', '-shm', '-journal'].map((end) => join('data', `workspace.sqlite${end}`)),
  join('data', 'key'),
];

/** Files and folders, whether they exist or not. */
export function inputsOf({ dir, settings, resolve }: Workspace, named: NamedFiles): Inputs {
  const { owners, vehicles, remedied, exclude, addresses, setFile } = named;
  const files = [
    owners,
    vehicles,
    remedied,
    exclude,
    addresses,
    setFile,
    pathIn(named.campaign),
    pathIn(named.followUp),
  ];
  const own = ['noticepress.yaml', 'dealers.csv', 'data', ...STORE, ...Object.values(settings.data)];
  return {
    files: [...own.map(resolve), ...files.filter((path) => path !== undefined)],
    folders: FOLDERS.map((name) => join(dir, name)),
  };
}

const pathIn = (name: string | undefined): string | undefined =>
  name !== undefined && isPath(name) ? name : undefined;
