#!/usr/bin/env node
try {
  const { main } = await import('../dist/program/main.js');
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  // a part of the program is missing, or the system lets it open no more files: no other module can be relied on
  const [what] = String(error?.message ?? error).split('\n');
  const isShort = error?.code === 'EMFILE' || process.report.getReport().userLimits?.open_files?.soft < 512;
  const [code, hint] = isShort
    ? ['FILES_EXHAUSTED', 'raise the limit of open files (ulimit -n 1024)']
    : ['INSTALLATION_BROKEN', 'install and build it again (npm ci && npm run build)'];
  process.stderr.write(`${code}  noticepress cannot be started: ${what}\n  hint: ${hint}\n`);
  process.exitCode = 3;
}
