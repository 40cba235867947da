// A process of its own that asks for one page again and again over connections that stay open, and counts: nothing but sockets, so that it
// isn't what is measured. node bench/plan-page/ask.ts URL COOKIE CONNECTIONS SECONDS [each] prints how many answers came a second; with
// "each" no address is asked for twice.

import { connect } from 'node:net'

const [, , address = '', cookie = '', connections = '8', seconds = '2', each = ''] = process.argv
const url = new URL(address)
const end = performance.now() + Number(seconds) * 1000
let answers = 0
let asked = 0

await Promise.all(Array.from({ length: Number(connections) }, ask))
console.log(answers / Number(seconds))

function ask(): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(url.port), url.hostname)
    let head = ''
    let left = -1
    const next = (): void => {
      if (performance.now() >= end) return void socket.end(() => resolve())
      const path = each ? `${url.pathname}?n=${process.pid}-${++asked}` : url.pathname
      socket.write(`GET ${path} HTTP/1.1\r\nhost: localhost:${url.port}\r\ncookie: ${cookie}\r\n\r\n`)
    }
    socket.on('connect', next).on('error', reject)
    socket.on('data', (bytes): void => {
      let body = bytes.length
      if (left < 0) {
        head += bytes.toString('latin1')
        const stop = head.indexOf('\r\n\r\n')
        if (stop < 0) return
        if (!head.startsWith('HTTP/1.1 200')) return void reject(new Error(head.slice(0, 200)))
        left = Number(/content-length: (\d+)/i.exec(head)?.[1] ?? Number.NaN)
        body = head.length - stop - 4
        head = ''
      }
      left -= body
      if (left > 0) return
      left = -1
      if (performance.now() < end) answers += 1
      next()
    })
  })
}
