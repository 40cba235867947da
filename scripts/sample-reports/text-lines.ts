// Breaks words into lines. `**…**` is bold; `^1` after a word is a raised footnote mark.

export type TextStyle = { font: 'regular' | 'bold' | 'italic'; size: number; leading: number }
export type TextRun = { text: string; font: TextStyle['font']; raised: boolean }
export type TextLine = TextRun[]

export function linesOf(doc: PDFKit.PDFDocument, text: string, style: TextStyle, width: number): TextLine[] {
  const lines: TextLine[] = []
  for (const part of text.split('\n')) lines.push(...fill(doc, part, style, width))
  return lines
}

function fill(doc: PDFKit.PDFDocument, text: string, style: TextStyle, width: number): TextLine[] {
  const lines: TextLine[] = []
  let line: TextLine = []
  let used = 0
  for (const word of wordsOf(text, style.font)) {
    const wide = word.reduce((sum, run) => sum + measure(doc, run, style), 0)
    const gap = line.length ? measure(doc, { text: ' ', font: style.font, raised: false }, style) : 0
    if (line.length && used + gap + wide > width) {
      append(line, { text: ' ', font: line[line.length - 1]?.font ?? style.font, raised: false })
      lines.push(line)
      line = []
      used = 0
    } else if (line.length) {
      append(line, { text: ' ', font: line[line.length - 1]?.font ?? style.font, raised: false })
      used += gap
    }
    for (const run of word) append(line, run)
    used += wide
  }
  lines.push(line)
  return lines
}

function wordsOf(text: string, plain: TextStyle['font']): TextRun[][] {
  let bold = false
  return text.split(' ').map((word) => {
    const runs: TextRun[] = []
    for (const part of word.split(/(\*\*|\^\d)/)) {
      if (part === '**') bold = !bold
      else if (/^\^\d$/.test(part)) runs.push({ text: part.slice(1), font: bold ? 'bold' : plain, raised: true })
      else if (part) runs.push({ text: part, font: bold ? 'bold' : plain, raised: false })
    }
    return runs
  })
}

function append(line: TextLine, run: TextRun): void {
  const last = line[line.length - 1]
  if (last && last.font === run.font && last.raised === run.raised) line[line.length - 1] = { ...last, text: last.text + run.text }
  else line.push(run)
}

function measure(doc: PDFKit.PDFDocument, run: TextRun, style: TextStyle): number {
  return doc
    .font(run.font)
    .fontSize(run.raised ? style.size * 0.62 : style.size)
    .widthOfString(run.text)
}
