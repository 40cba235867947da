/** Lines of print made one text again. */
export function joined(lines: readonly string[]): string {
  let text = ''
  for (const line of lines) {
    if (line === '') continue
    if (text === '') text = line
    else text += endsInHyphen(text) ? line : ` ${line}`
  }
  return text.replace(/\s+([,.;:?!)])/g, '$1').trim()
}

/** "self-" at a line's end goes on without a space; a dash between words does not. */
function endsInHyphen(text: string): boolean {
  return /\p{L}-$/u.test(text)
}
