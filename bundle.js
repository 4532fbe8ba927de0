/**
 * Builds the command line into few files: started from the thousand modules it is written in, it spends more time
 * finding and reading them than on its work. Packages that are large and seldom needed, or that look for files beside
 * themselves, stay where they are.
 */
import { build } from 'rolldown';

await build({
  input: {
    main: 'src/cli/main.ts',
    printThread: 'src/batch/press/printThread.ts',
    readThread: 'src/batch/load/readThread.ts',
    backThread: 'src/preview/studio/found/backThread.ts',
    markThread: 'src/disclose/scans/markThread.ts',
  },
  platform: 'node',
  logLevel: 'warn',
  external: [
    /^node:/,
    /^(libsql|pg|pg-boss|dictionary-en|dictionary-es|pdfkit|fontkit|nodemailer|yargs|mjml-core|mjml-preset-core|fastify|pino|@fastify\/\w+|zxing-wasm|@aws-sdk\/[\w-]+|@signpdf\/[\w-]+)(\/|$)/,
  ],
  output: { dir: 'dist/program', format: 'esm', cleanDir: true },
});

/** What the pages of the desk and of the preview load. */
await build({
  input: { desk: 'src/desk/browser/desk.ts', preview: 'src/preview/browser/preview.ts' },
  platform: 'browser',
  logLevel: 'warn',
  output: { dir: 'dist/pages', format: 'esm', cleanDir: true, minify: true },
});

/** What a share folder loads: from a disk a browser loads no module. */
await build({
  input: { share: 'src/preview/browser/share/share.ts' },
  platform: 'browser',
  logLevel: 'warn',
  output: { dir: 'dist/pages', format: 'iife', minify: true },
});
