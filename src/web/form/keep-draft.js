/** Keeps what is being typed as a draft: 2 seconds after the last key, and when the page goes. It never makes a record. */
export function keepDrafts() {
  for (const form of document.querySelectorAll('form[data-draft]')) keepDraft(form)
}

function keepDraft(form) {
  const said = form.querySelector('[data-draft-said]')
  let waiting = null
  let saved = written(form)
  const send = (leaving) => {
    clearTimeout(waiting)
    waiting = null
    const now = written(form)
    if (now === saved) return
    saved = now
    fetch(form.dataset.draft, {
      method: 'POST',
      body: new URLSearchParams(now),
      keepalive: leaving && now.length < 60000,
      credentials: 'same-origin',
    })
      .then((answer) => (answer.ok ? answer.json() : Promise.reject(answer.status)))
      .then(({ sentence }) => say(said, sentence))
      .catch((status) => {
        saved = null
        say(
          said,
          status === 401
            ? 'You are signed out. What you typed is kept: sign in again to go on.'
            : 'The draft could not be saved just now. What you typed is still here.',
        )
      })
  }
  form.addEventListener('input', () => {
    clearTimeout(waiting)
    waiting = setTimeout(send, 2000, false)
  })
  form.addEventListener('submit', () => {
    clearTimeout(waiting)
    waiting = null
    saved = written(form)
  })
  addEventListener('pagehide', () => send(true))
  document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && send(true))
}

/** Files aren't kept in a draft. */
function written(form) {
  const typed = [...new FormData(form)].filter(([, value]) => typeof value === 'string')
  return new URLSearchParams(typed).toString()
}

function say(place, sentence) {
  if (place) place.textContent = sentence
}
