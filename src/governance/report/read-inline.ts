import type { Inline } from './words.ts'

export type InlineRead = { readonly words: readonly Inline[]; readonly problems: readonly string[] }

const isFigureName = (name: string) => /^[a-z0-9][a-z0-9/:.-]*$/.test(name)
const isAddress = (address: string) => /^(https?:\/\/|mailto:)[^\s\p{Cc}\p{Cf}]+$/iu.test(address)

// A mark that a writer may put into a line: `\*`, `**set off**`, `[words](https://…)`, `{figure}`.
const mark = /\\(?<escaped>[\\*[\]{}#|.)•-])|(?<star>\*\*)|\[(?<link>(?:\\.|[^\]\\])*)\]\((?<address>[^)\s]*)\)|\{(?<figure>[^{}]*)\}/g

/** Reads one line of small Markdown. What isn't a mark stays text: the writer is never told off for a star. */
export function readInline(line: string): InlineRead {
  const words: Inline[] = []
  const problems: string[] = []
  let strong = false
  let text = ''
  const flush = () => {
    if (text) words.push({ kind: 'text', text, strong })
    text = ''
  }
  let from = 0
  for (const found of line.matchAll(mark)) {
    const { escaped, star, link, address, figure } = found.groups ?? {}
    text += line.slice(from, found.index)
    from = found.index + found[0].length
    if (escaped !== undefined) text += escaped
    else if (star !== undefined) {
      if (!strong && !line.slice(from).includes('**')) {
        text += '**'
        continue
      }
      flush()
      strong = !strong
    } else if (link !== undefined) {
      const shown = link.replace(/\\(.)/g, '$1').trim()
      if (!isAddress(address ?? ''))
        problems.push(`The link “${shown || address}” needs a whole web address, such as https://www.example.gov.uk/report.`)
      else if (!shown) problems.push(`The link to ${address} needs words between its square brackets.`)
      else {
        flush()
        words.push({ kind: 'link', text: shown, address: address ?? '' })
        continue
      }
      text += found[0]
    } else if (figure !== undefined) {
      const name = figure.trim()
      if (isFigureName(name)) {
        flush()
        words.push({ kind: 'figure', name, shown: null })
      } else {
        problems.push(`“{${figure}}” isn’t the name of a figure. Choose one from the list, or write \\{ for a bracket.`)
        text += found[0]
      }
    }
  }
  text += line.slice(from)
  flush()
  return { words, problems }
}
