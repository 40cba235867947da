#!/usr/bin/env node
import { runPinned } from '../scripts/setup.mjs'

await runPinned('src/cli.ts', process.argv.slice(2), process.cwd())
