import { keepDrafts } from 'asset:keep-draft.js'

/** Opens items, turns pages and sends changes without leaving the place one is at. Without this script each is a page of its own. */
const own = location.pathname

document.addEventListener('click', (event) => {
  if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
  const sentence = event.target.closest?.('[data-sentence]')
  if (sentence) return document.querySelector(`button[name=sentence][value="${sentence.dataset.sentence}"]`)?.click()
  const link = event.target.closest?.('#check a')
  const to = link && new URL(link.getAttribute('href'), location.href)
  if (!to || to.pathname !== own || to.origin !== location.origin) return
  event.preventDefault()
  void show(to, fetch(to, { credentials: 'same-origin' }))
})

document.addEventListener('submit', (event) => {
  const { target: form, submitter } = event
  const to = new URL(form.action)
  if (!form.closest('#check') || form.method !== 'post' || to.pathname !== own) return
  event.preventDefault()
  placeOfSplit(form, submitter)
  const sent = new URLSearchParams(new FormData(form, submitter))
  void show(to, fetch(to, { method: 'POST', body: sent, credentials: 'same-origin' }), { about: form.elements.namedItem('item')?.value })
})

document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') event.target.closest?.('.check-item')?.querySelector('[data-close]')?.click()
})

addEventListener(
  'popstate',
  () => location.pathname === own && void show(new URL(location.href), fetch(location.href), { remember: false }),
)

/** "Split" where the cursor stands inside the words splits there at once. */
function placeOfSplit(form, submitter) {
  const words = form.elements.words
  if (submitter?.value !== 'split' || !words || words.selectionStart !== words.selectionEnd) return
  if (words.value.slice(words.selectionStart).trim() === '') return
  const at = startOfWord(words.value, words.selectionStart)
  if (words.value.slice(0, at).trim() === '') return
  submitter.value = 'split-here'
  const place = Object.assign(document.createElement('input'), { type: 'hidden', name: 'split_at', value: at })
  form.append(place)
}

/** Nobody means to cut a word in two. */
function startOfWord(words, at) {
  return at - (/\S*$/.exec(words.slice(0, at))?.[0].length ?? 0)
}

async function show(to, asked, { remember = true, about = '' } = {}) {
  const answer = await asked.catch(() => null)
  const html = answer && (await answer.text())
  const next = html && new DOMParser().parseFromString(html, 'text/html')
  const after = next?.querySelector('#check')
  // Anything else, such as signing in again, is a page of its own; a change that didn't get through is told by the browser itself.
  if (!after) return location.assign(answer?.url ?? to)
  const reached = new URL(answer.url)
  // An answer's address comes without its fragment.
  const place = to.hash.slice(1) || placeOf(after) || reached.searchParams.get('at') || about
  const before = document.getElementById(place)?.getBoundingClientRect().top
  document.querySelector('#check').replaceWith(document.adoptNode(after))
  document.title = next.title
  if (remember) history.pushState(null, '', reached.pathname + reached.search + (place ? `#${place}` : ''))
  keepDrafts()
  stay(place, before, answer.ok)
}

/** The item that is open. */
function placeOf(check) {
  return check.querySelector('.check-item')?.closest('[id]:not(form)')?.id ?? ''
}

function stay(place, before, fine) {
  const wrong = !fine && document.querySelector('#check .govuk-error-summary, #check [role=alert]')
  if (wrong) {
    wrong.tabIndex = -1
    wrong.focus()
    return wrong.scrollIntoView({ block: 'start' })
  }
  const item = document.getElementById(place)
  if (!item) return scrollTo(0, 0)
  const now = item.getBoundingClientRect().top
  if (before !== undefined && before >= 0 && before < innerHeight - 80) scrollBy(0, now - before)
  else item.scrollIntoView({ block: 'start' })
  const box = item.querySelector('textarea, input:not([type=hidden]), select, a, button')
  box?.focus({ preventScroll: true })
  showMark()
}

/** Brings the marked words into the part of the page that shows; where page and words stand one above the other, nothing is moved. */
function showMark() {
  const pane = document.querySelector('.check-page')
  const box = pane?.querySelector('.check-mark--chosen .check-mark__box')
  if (!box || getComputedStyle(pane).position !== 'sticky') return
  const [inside, around] = [box.getBoundingClientRect(), pane.getBoundingClientRect()]
  if (inside.top < around.top || inside.bottom > around.bottom) pane.scrollTop += inside.top - around.top - around.height / 3
}
