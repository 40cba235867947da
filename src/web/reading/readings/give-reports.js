/** Files dropped or chosen are sent one by one, each with its progress. Without this script the plain form sends them together. */
const form = document.querySelector('form[data-give]')
if (form) giveReports(form)

function giveReports(form) {
  const drop = form.querySelector('[data-drop]')
  const list = document.querySelector('[data-files]')
  const input = form.querySelector('input[type=file]')
  const button = form.querySelector('button:not([type=button])')
  form.querySelector('[data-drop-hint]').hidden = false
  let waiting = Promise.resolve()

  const take = (files) => {
    for (const file of files) {
      const row = rowFor(list, file)
      waiting = waiting.then(() => send(form, file, row))
    }
    input.value = ''
  }
  input.addEventListener('change', () => take(input.files))
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    if (input.files.length > 0) take(input.files)
    else input.focus()
  })
  button.hidden = true
  for (const name of ['dragenter', 'dragover']) {
    drop.addEventListener(name, (event) => {
      event.preventDefault()
      drop.classList.add('give__drop--over')
    })
  }
  for (const name of ['dragleave', 'drop']) drop.addEventListener(name, () => drop.classList.remove('give__drop--over'))
  drop.addEventListener('drop', (event) => {
    event.preventDefault()
    take(event.dataTransfer.files)
  })
}

function rowFor(list, file) {
  const item = document.createElement('li')
  const name = document.createElement('span')
  const bar = document.createElement('progress')
  const said = document.createElement('span')
  name.className = 'give__name'
  name.textContent = file.name
  bar.max = 100
  bar.value = 0
  bar.setAttribute('aria-label', `Sending ${file.name}`)
  said.className = 'give__said'
  said.textContent = 'Waiting'
  item.append(name, bar, said)
  list.append(item)
  return { item, bar, said, name: file.name }
}

/** Resolves when this file has been answered, so that the next one goes. */
function send(form, file, row) {
  const fields = new FormData(form)
  fields.delete('reports')
  fields.append('reports', file)
  return new Promise((resolve) => {
    const request = new XMLHttpRequest()
    request.open('POST', form.dataset.give)
    request.responseType = 'json'
    request.upload.addEventListener('progress', ({ loaded, total }) => {
      row.bar.value = (loaded / total) * 100
      row.said.textContent = loaded < total ? `Sending, ${Math.round((loaded / total) * 100)} %` : 'Being read'
    })
    request.addEventListener('load', () => {
      answered(row, request)
      resolve()
    })
    for (const name of ['error', 'abort', 'timeout']) {
      request.addEventListener(name, () => {
        wrong(row, 'It didn’t get through. Check the connection and give it again.')
        resolve()
      })
    }
    request.send(fields)
  })
}

function answered(row, request) {
  const answer = request.response
  if (request.status !== 200 || !answer?.address)
    return wrong(row, answer?.sentence ?? 'It wasn’t taken. Open this page again and try once more.')
  row.bar.remove()
  show(row, answer.sentence, answer.done ? answer.address : null)
  if (!answer.done) setTimeout(look, 1500, row, answer)
}

/** Asks again until it is read. */
async function look(row, given) {
  const answer = await fetch(given.state, { credentials: 'same-origin' })
    .then((response) => (response.ok ? response.json() : null))
    .catch(() => null)
  if (answer?.wrong) return wrong(row, answer.sentence)
  if (answer?.done) return show(row, answer.sentence, given.address)
  setTimeout(look, 2500, row, given)
}

function show(row, sentence, address) {
  row.said.textContent = `${sentence} `
  if (!address) return
  const link = document.createElement('a')
  link.href = address
  link.textContent = 'Check it'
  row.said.append(link)
  row.item.className = 'give__done'
  void listAnew()
}

/** The list of reports under the form, as it now is. */
async function listAnew() {
  const html = await fetch(location.href, { credentials: 'same-origin' })
    .then((answer) => (answer.ok ? answer.text() : ''))
    .catch(() => '')
  const next = new DOMParser().parseFromString(html, 'text/html').querySelector('#given')
  if (next) document.querySelector('#given').replaceWith(document.adoptNode(next))
}

function wrong(row, sentence) {
  row.bar.remove()
  row.said.textContent = sentence
  row.item.className = 'give__wrong'
}
