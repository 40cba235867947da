/** Buttons over the words of a field, and one beside each figure of the record. Without this script the marks are typed. */
const words = document.querySelector('[data-words] textarea')
if (words) offerMarks(words)

function offerMarks(box) {
  const marks = [
    ['Heading', (chosen) => asLines(chosen || 'Heading', () => '## ')],
    ['Bold', (chosen) => `**${chosen || 'words'}**`],
    ['List', (chosen) => asLines(chosen || 'item', () => '- ')],
    ['Numbered list', (chosen) => asLines(chosen || 'item', (n) => `${n + 1}. `)],
    ['Link', (chosen) => `[${chosen || 'words'}](https://)`],
  ]
  const bar = document.createElement('p')
  bar.className = 'gw-marks'
  for (const [text, mark] of marks) bar.append(button(text, () => put(box, mark)))
  box.before(bar)
  for (const code of document.querySelectorAll('[data-figure]'))
    code.after(
      ' ',
      button('Put in', () => put(box, () => `{${code.dataset.figure}}`), ` ${code.dataset.figure}`),
    )
}

const asLines = (chosen, before) =>
  chosen
    .split('\n')
    .map((line, n) => before(n) + line)
    .join('\n')

/** In the place of what is chosen in the box; the draft is told that something was typed. */
function put(box, mark) {
  const { selectionStart, selectionEnd, value } = box
  box.setRangeText(mark(value.slice(selectionStart, selectionEnd)), selectionStart, selectionEnd, 'end')
  box.dispatchEvent(new Event('input', { bubbles: true }))
  box.focus()
}

function button(text, pressed, hidden = '') {
  const made = document.createElement('button')
  made.type = 'button'
  made.className = 'gw-textbutton'
  made.textContent = text
  if (hidden) {
    const more = document.createElement('span')
    more.className = 'govuk-visually-hidden'
    more.textContent = hidden
    made.append(more)
  }
  made.addEventListener('click', pressed)
  return made
}
