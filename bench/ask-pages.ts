// A process of its own that asks for pages at an even pace, so that neither the service nor what else is measured slows its clock.
// node bench/ask-pages.ts COOKIE PER-SECOND SECONDS URL … prints how many milliseconds each answer took, as JSON.

const [cookie = '', perSecond = '10', seconds = '10', ...urls] = process.argv.slice(2)
const times: number[] = []
const every = 1000 / Number(perSecond)
const all = Math.round(Number(perSecond) * Number(seconds))

await Promise.all(Array.from({ length: all }, (_, i) => new Promise((resolve) => setTimeout(resolve, i * every)).then(() => ask(i))))
console.log(JSON.stringify(times))

async function ask(i: number): Promise<void> {
  const started = performance.now()
  const response = await fetch(urls[i % urls.length] as string, { headers: { cookie }, redirect: 'manual' })
  await response.text()
  if (response.status !== 200) throw new Error(`${response.url} answered ${response.status}.`)
  times.push(performance.now() - started)
}
