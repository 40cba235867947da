// The sign-off register as the last appendix of a paper that is made with it.

import type { Block } from '../../document/paper.ts'
import { letterOf } from '../report/fact-words.ts'
import type { ReportContent } from '../report/report-content.ts'
import { plainInline, plainWords, type Words } from '../report/words.ts'
import { type Register, registerPaper } from './register-paper.ts'

/** For the public it tells who signed what is open, and no more: questions and remarks may speak of what is withheld. */
export function withRegister(content: ReportContent, register: Omit<Register, 'content'>, forPublic: boolean): ReportContent {
  if (forPublic && content.openness.kind !== 'public') return content
  const isOpen = (slot: string) => content.parts.find((part) => part.slot === slot)?.openness.kind === 'public'
  const told: Omit<Register, 'content'> = forPublic
    ? {
        ...register,
        signOffs: register.signOffs
          .filter(({ slot }) => isOpen(slot))
          .map((line) => ({ ...line, signOff: line.signOff && { ...line.signOff, comment: null } })),
        earlier: [],
      }
    : register
  const [, , signOffs, lines, ...more] = registerPaper({ ...told, content }).blocks
  const blocks = [signOffs, lines, ...(forPublic ? [] : more)].filter((block) => block !== undefined)
  return {
    ...content,
    appendices: [
      ...content.appendices,
      {
        letter: letterOf(content.appendices.length),
        title: 'Sign-off register',
        words: blocks.flatMap(wordsOf),
        openness: { kind: 'public' },
      },
    ],
  }
}

function wordsOf(block: Block): Words {
  if (block.kind === 'heading') return [{ kind: 'heading', level: 'part', words: [plainInline(block.text)] }]
  if (block.kind === 'paragraph') return plainWords(block.text)
  if (block.kind !== 'table') return []
  const rows = block.rows.map((cells) =>
    cells.map((lines) => lines.map((line) => (typeof line === 'string' ? line : `${line.label} ${line.text}`)).join('; ')),
  )
  return [{ kind: 'table', caption: '', head: block.columns.map(({ name }) => name), rows }]
}
