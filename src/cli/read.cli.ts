// goodward read: what a published report or letter says, without a database. Each file is read within its time and memory.

import { readFile, stat } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { refuseWhatIsTooLarge } from '../reading/file-limits.ts'
import type { Depth } from '../reading/read-report.adapter.ts'
import type { ReadReport } from '../reading/read-report.ts'
import { openReadingPool, type ReadingPool } from '../reading/reading-pool.adapter.ts'
import { Unreadable } from '../reading/unreadable.ts'
import type { CommandLine, RunCommand } from './command-line.ts'

export const read: RunCommand = async (line) => {
  const asked = readAsked(line)
  if (typeof asked === 'string') {
    line.complain(asked)
    return 1
  }
  if (asked.help) {
    for (const text of help) line.print(text)
    return 0
  }
  const pool = openReadingPool({ children: 1 })
  let failed = false
  try {
    for (const file of asked.files) {
      const report = await readOne(pool, file, asked.json ? 'facts' : 'whole')
      if ('error' in report) failed = true
      if (asked.json) line.print(inJson(file, report))
      else for (const text of inWords(file, report)) line.print(text)
    }
  } finally {
    await pool.close()
  }
  return failed ? 1 : 0
}

const help = [
  'Use: goodward read [--json] FILE …',
  '',
  'Reads published inspection reports and letters: what they are, their dates, judgements and findings.',
  '--json prints one JSON object a line for each file, in the order given. A file that can’t be read gives',
  'its "error", and the exit code is 1 after the rest is read.',
]

type Asked = { readonly json: boolean; readonly help: boolean; readonly files: readonly string[] }
type Outcome = ReadReport | { readonly error: string }

function readAsked(line: CommandLine): Asked | string {
  try {
    const options = { json: { type: 'boolean', default: false }, help: { type: 'boolean', short: 'h', default: false } } as const
    const { values, positionals } = parseArgs({ args: [...line.args], options, allowPositionals: true })
    if (!values.help && positionals.length === 0) return 'Which files? goodward read --help says more.'
    return { ...values, files: positionals }
  } catch (error) {
    return `${error instanceof Error ? error.message : error} goodward read --help says more.`
  }
}

async function readOne(pool: ReadingPool, file: string, depth: Depth): Promise<Outcome> {
  try {
    const bytes = await bytesOf(file)
    return await pool.readReport({ sha256: file, load: async () => bytes }, 'command line', depth)
  } catch (error) {
    if (error instanceof Unreadable) return { error: error.message }
    return { error: whyNotOpened(error) }
  }
}

/** What is far too large isn't even taken into memory. */
async function bytesOf(file: string): Promise<Buffer> {
  const { size } = await stat(file)
  refuseWhatIsTooLarge(size)
  return readFile(file)
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'There is no such file.',
  EISDIR: 'This is a folder, not a file.',
  EACCES: 'This file may not be read by whoever runs Goodward.',
}

function whyNotOpened(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return reasons[code] ?? `This file can’t be read: ${error instanceof Error ? error.message : error}.`
}

function inJson(file: string, report: Outcome): string {
  if ('error' in report) return JSON.stringify({ file, error: report.error })
  const judgements = report.judgements.map(({ area, grade }) => ({ area, grade }))
  const findings = report.findings.map(({ kind, addressee, number, text, place, theme, responsible }) => ({
    ...{ kind, addressee, number, text, page: place.page, theme, responsible },
  }))
  return JSON.stringify({ file, ...mainFacts(report), judgements, findings })
}

function mainFacts({ framework, authority, inspectedFrom, inspectedTo, published, leadInspector }: ReadReport) {
  return {
    framework,
    authority: authority?.value ?? null,
    inspectedFrom: inspectedFrom?.value ?? null,
    inspectedTo: inspectedTo?.value ?? null,
    published: published?.value ?? null,
    leadInspector: leadInspector?.value ?? null,
  }
}

function inWords(file: string, report: Outcome): string[] {
  if ('error' in report) return [`${file}: ${report.error}`]
  const facts = mainFacts(report)
  const published = facts.published ?? 'on a day that it doesn’t print'
  return [
    `${file}: ${facts.authority ?? 'authority not found'}, ${facts.framework}`,
    `  inspected ${facts.inspectedFrom ?? '?'} to ${facts.inspectedTo ?? '?'}, published ${published}`,
    ...report.judgements.map(({ areaPrinted, gradePrinted }) => `  ${areaPrinted}: ${gradePrinted}`),
    ...report.findings.map(({ number, text, place }) => `  ${number ? `${number}.` : '-'} ${text} (page ${place.page})`),
    ...report.doubts.map(({ sentence }) => `  To look at: ${sentence}`),
  ]
}
