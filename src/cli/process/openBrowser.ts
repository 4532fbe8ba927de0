/** Opens an address in the browser of the machine, where somebody sits before it. */
import { spawn } from 'node:child_process';

/** Does nothing where the output is no terminal or there is no screen, and where no browser starts: the link was printed. */
export function openBrowser(address: string): void {
  if (process.stdout.isTTY !== true) return;
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  if (process.platform === 'linux' && DISPLAY === undefined && WAYLAND_DISPLAY === undefined) return;
  const started = spawn(...opener(address), { stdio: 'ignore', detached: true });
  started.on('error', () => undefined);
  started.unref();
}

function opener(address: string): [command: string, args: readonly string[]] {
  if (process.platform === 'darwin') return ['open', [address]];
  return process.platform === 'win32' ? ['explorer', [address]] : ['xdg-open', [address]];
}
