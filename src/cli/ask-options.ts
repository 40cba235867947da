// Reads the options of a command that has a few of them, all with a value, and says in one sentence what is missing or unknown.

import { parseArgs } from 'node:util'

/** Each option with what it is, for the help; those that end in "…?" may be left out. */
export type AskedOptions = Readonly<Record<string, string>>

type Answered<Asked extends AskedOptions> = { readonly [Name in keyof Asked]: Asked[Name] extends `${string}?` ? string | null : string }

export function askOptions<const Asked extends AskedOptions>(
  args: readonly string[],
  asked: Asked,
): { options: Answered<Asked> } | { problem: string } {
  const names = Object.keys(asked)
  const options = Object.fromEntries(names.map((name) => [name, { type: 'string' as const }]))
  let values: Record<string, string | boolean | undefined>
  try {
    values = parseArgs({ args: [...args], options, allowPositionals: false }).values
  } catch (error) {
    const [, unknown] = /'(-[^']*)'/.exec((error as Error).message) ?? []
    return {
      problem: `${unknown ? `The option ${unknown} isn’t understood` : 'Something there isn’t understood'}. It takes ${inWords(names.map((name) => `--${name}`))}.`,
    }
  }
  const missing = names.filter((name) => !asked[name]?.endsWith('?') && !String(values[name] ?? '').trim())
  if (missing.length > 0) return { problem: `Say also ${inWords(missing.map((name) => `--${name} (${asked[name]})`))}.` }
  const answered = Object.fromEntries(names.map((name) => [name, typeof values[name] === 'string' ? values[name].trim() || null : null]))
  return { options: answered as Answered<Asked> }
}

/** The lines of a command's help. */
export const optionsInWords = (asked: AskedOptions): string[] =>
  Object.entries(asked).map(([name, what]) => `  --${name}  ${what.replace(/\?$/, '')}${what.endsWith('?') ? ' (may be left out)' : ''}`)

const inWords = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`
