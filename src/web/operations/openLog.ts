/** Opens a log of events as lines of JSON. */
import { pino } from 'pino';

export type LogLevel = 'info' | 'warn' | 'error';

/** Facts are codes, counts, and names of things; whoever calls it leaves out what tells who somebody is. */
export type Log = (level: LogLevel, event: string, facts?: Readonly<Record<string, unknown>>) => void;

/** @param write takes a line with its line feed */
export function openLog(program: string, write: (line: string) => void): Log {
  const logger = pino(
    {
      base: { program, pid: process.pid },
      timestamp: pino.stdTimeFunctions.isoTime,
      messageKey: 'event',
      formatters: { level: (level) => ({ level }) },
    },
    { write },
  );
  return (level, event, facts = {}) => logger[level](facts, event);
}
