// The floor under the plan's page: the same queries, one after the other on one connection as the page makes them, and the same rows
// filled from what they gave, with nothing around it.

import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import pg from 'pg'
import type { Seen } from './seen.ts'

type Row = Record<string, string | null>

const seen: Seen = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8'))
const pool = new pg.Pool({ ...seen.connection, max: 8 })
const queries = seen.queries.map(({ text, values }) => ({
  text,
  values: values.map((value) =>
    typeof value === 'object' && value !== null && 'hex' in value ? Buffer.from(String(value.hex), 'hex') : value,
  ),
}))
const numberOf = (start: RegExp): number => queries.findIndex(({ text }) => start.test(text))
const [actionsAt, findingsAt, answersAt, postsAt, peopleAt, measuresAt, linksAt] = [
  /^select \* from "action" /,
  /from "finding" left join "inspection"/,
  /from "action_finding" inner join/,
  /from "post"$/,
  /from "person"$/,
  /^select \* from "measure" /,
  /from "measure_action"/,
].map(numberOf) as [number, number, number, number, number, number, number]
const [before = '', after = ''] = [
  seen.html.slice(0, seen.html.indexOf('<tr id="action-')),
  seen.html.slice(seen.html.lastIndexOf('</table>')),
]

const server = createServer(async (_request, response) => {
  const client = await pool.connect()
  const results: Row[][] = []
  for (const { text, values } of queries)
    results.push(values.length > 0 ? (await client.query(text, values)).rows : (await client.query(text)).rows)
  client.release()
  const html = Buffer.from(before + rows(results) + after)
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-length': html.length }).end(html)
})
server.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}`))

const named = (list: readonly Row[], name: string) => new Map(list.map((row) => [row.id, row[name]]))
const escaped = (text: string | null | undefined) => (text ?? '').replace(/[&<>"']/g, (found) => `&#${found.charCodeAt(0)};`)

function rows(results: readonly Row[][]): string {
  const of = (at: number) => results[at] ?? []
  const owners = new Map([...named(of(postsAt), 'title'), ...named(of(peopleAt), 'name')])
  const numbers = named(of(findingsAt), 'printed_number')
  const answers = Map.groupBy(of(answersAt), (row) => row.action_id)
  const measures = named(of(measuresAt), 'title')
  const measured = Map.groupBy(of(linksAt), (row) => row.action_id)
  return of(actionsAt)
    .map(
      (row) => `<tr id="action-${row.id}"><th scope="row">${escaped(row.reference)}</th>
<td data-label="Action"><a href="${seen.path}/actions/${row.id}">${escaped(row.title)}</a>${(measured.get(row.id ?? '') ?? []).map((link) => `<small>Measure: ${escaped(measures.get(link.measure_id ?? ''))}</small>`).join('')}</td>
<td data-label="Findings">${escaped((answers.get(row.id ?? '') ?? []).map((answer) => numbers.get(answer.finding_id ?? '')).join(', '))}</td>
<td data-label="Owner">${escaped(owners.get(row.owner_post_id ?? row.owner_person_id ?? ''))}</td>
<td data-label="Due"><span class="gw-actions__day">${escaped(String(row.due_on ?? ''))}</span></td>
<td data-label="Delivery"><span class="gw-state gw-state--green">In progress</span></td>
</tr>`,
    )
    .join('\n')
}
