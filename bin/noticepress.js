#!/usr/bin/env node
import { optimizeLater } from '../dist/cli/optimizeLater.js';
import { run } from '../dist/cli/run.js';

optimizeLater();
process.exitCode = await run(process.argv.slice(2));
