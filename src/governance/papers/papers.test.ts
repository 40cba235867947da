import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx'
import JSZip from 'jszip'
import { aReportContent } from '../../../test/builders/a-report-content.ts'
import { boxed } from '../report/templates/boxed.ts'
import { covering } from '../report/templates/covering.ts'
import { houseManifests } from '../report/templates/house-manifests.ts'
import { numbered } from '../report/templates/numbered.ts'
import { plainWords } from '../report/words.ts'
import { makePaper, type PaperOptions } from './paper.adapter.ts'
import { publicVersion } from './public-version.ts'

const asFinalised: PaperOptions = { template: null, copy: { draft: false, forPublic: false } }
const asDraft: PaperOptions = { template: null, copy: { draft: true, forPublic: false } }

async function opened(bytes: Uint8Array) {
  const zip = await JSZip.loadAsync(bytes)
  const part = async (path: string) => (await zip.file(path)?.async('string')) ?? ''
  const heads = Object.keys(zip.files).filter((path) => /head(er)?\d*\.xml$/.test(path))
  const document = await part('word/document.xml')
  const paragraphs = [...document.matchAll(/<w:p>(.*?)<\/w:p>|<w:p\/>/gs)].map(([, inside = '']) => inside)
  const styled = (style: RegExp) => paragraphs.filter((inside) => style.test(inside)).map(textOf)
  return {
    document,
    text: paragraphs.map(textOf).join('\n'),
    headings: styled(/<w:pStyle w:val="Heading[1-3]"\/>/),
    headers: (await Promise.all(heads.map(part))).map(textOf).join(' '),
    part,
  }
}
const textOf = (xml: string) =>
  [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)]
    .map(([, text = '']) => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&'))
    .join('')

for (const manifest of houseManifests)
  test(`a report in the ${manifest.family} house template has every field in order, real headings, lists and tables`, async () => {
    const content = aReportContent({}, manifest)
    const paper = await opened(await makePaper(content, asFinalised))
    const text = `${paper.headings.join('\n')}\n${paper.text}`
    const fields = content.parts.filter(({ slot }) => !['kind-of-paper', 'contact-details'].includes(slot))
    for (const { label } of fields) assert.ok(text.includes(label), `“${label}” is in the paper`)
    const sections = fields.filter(({ layout, slot }) => layout === 'section' && slot !== 'appendices').map(({ label }) => label)
    const found = paper.headings.filter((heading) => sections.includes(heading))
    assert.deepEqual([...new Set(found)], sections, 'in the template’s order')
    assert.match(paper.headings[0] ?? '', manifest.family === 'numbered' ? /^Improvement plan after/ : /eport for decision$/)
    assert.match(paper.text, /The plan asks for £195,000 from reserves in 2016\/17\. From 2017\/18 it costs £190,000/)
    assert.match(paper.text, /Appendix A: improvement plan/)
    assert.doesNotMatch(paper.text, /[{}]/, 'no tag is left')
    const tables = paper.document.match(/<w:tbl>/g)?.length ?? 0
    assert.equal(paper.document.match(/<w:tblHeader\/>/g)?.length, tables, 'each table has a row of heads')
    assert.match(paper.document, /<w:ilvl w:val="1"\/><w:numId/, 'a list within a list is one')
    assert.match(await paper.part('word/styles.xml'), /<w:docDefaults>.*?<w:lang w:val="en-GB"\/>.*?<\/w:docDefaults>/s)
    assert.match(await paper.part('docProps/core.xml'), /<dc:title>Improvement plan after.*<dc:language>en-GB</)
    const nums = [...(await paper.part('word/numbering.xml')).matchAll(/<w:num [^>]*w:numId="(\d+)"/g)].map(([, n]) => n)
    for (const [, used] of paper.document.matchAll(/<w:numId w:val="(\d+)"/g)) assert.ok(nums.includes(used), `list ${used} is defined`)
    assert.equal(paper.headers.trim(), '')
  })

test('statements carry their sign-offs, a choice its words, the grid its days, and what follows says so', async () => {
  const late = {
    kind: 'statement-by',
    label: 'Statement by',
    post: 'Section 151 Officer',
    name: 'Theo Lindqvist',
    initials: 'TL',
    as: 'own',
    on: null,
    toFollow: true,
  } as const
  const { text } = await opened(await makePaper(aReportContent({ parts: { finance: { signOffs: [late] } } }), asFinalised))
  assert.match(text, /Considered by Monitoring Officer: Yes, AH, 12 July 2016/)
  assert.match(text, /Statement by Section 151 Officer: to follow/)
  assert.match(text, /Yes – The plan is in keeping with the Children and Young People’s Plan\./)
  assert.match(text, /Strategic Leadership Team\n28 June 2016/)
  assert.match(text, /Ward Members\nNot applicable/)
})

test('a field that says nothing says so in a draft, and every page of it is marked', async () => {
  const content = aReportContent({ parts: { conclusion: { words: [] } } })
  const draft = await opened(await makePaper(content, asDraft))
  assert.match(draft.text, /Conclusion\nNot yet written/)
  assert.equal(draft.headers, 'Draft')
  const example = await opened(await makePaper(aReportContent({ isExample: true }), asDraft))
  assert.equal(example.headers, 'Example · Draft')
})

test('the public version leaves out what is closed, and says under which paragraph', async () => {
  const exempt = { kind: 'exempt', paragraphs: ['1', '3'], because: 'it tells what a postholder is paid' } as const
  const content = aReportContent({
    parts: {
      finance: { openness: exempt },
      issues: { openness: { kind: 'confidential', because: 'The department gave it on those terms.' } },
    },
    appendices: [{ letter: 'A', title: 'Pay', words: plainWords('Grade 12'), openness: exempt }],
  })
  const forPublic = await opened(await makePaper(content, { template: null, copy: { draft: false, forPublic: true } }))
  assert.match(forPublic.text, /exempt under paragraphs 1 and 3 of Part 1 of Schedule 12A.*It tells what a postholder is paid\./)
  assert.match(forPublic.text, /confidential information \(SI 2012\/2089, regulation 2\)\. The department gave it on those terms\./)
  assert.doesNotMatch(forPublic.document, /Grade 12|Theo Lindqvist|take a year longer/)
  assert.equal(forPublic.headers, 'Public version')
  const whole = await opened(await makePaper(content, asFinalised))
  assert.match(whole.text, /Grade 12/)
  assert.equal(whole.headers, 'Parts not for publication')
  const closed = aReportContent({ openness: exempt })
  const face = await opened(await makePaper(closed, { template: null, copy: { draft: false, forPublic: true } }))
  assert.match(face.text, /Subject\nImprovement plan after/)
  assert.doesNotMatch(face.document, /195,000|Appendix A. Recruit|A1\. Recruit/)
  const { figures } = publicVersion({
    ...closed,
    parts: closed.parts.filter(({ slot }) => !['finance', 'money', 'equality'].includes(slot)),
  })
  assert.deepEqual([figures.money, figures.equality], [[], []])
})

const bare = (children: (Paragraph | Table)[]) =>
  Packer.toBuffer(new Document({ sections: [{ children }] })).then((bytes) => new Uint8Array(bytes))
const line = (text: string) => new Paragraph({ children: [new TextRun(text)] })

test('a council’s own template: in line, alone, in loops, in rows; without a head of its own each page still says what it is', async () => {
  const row = (...cells: string[]) => new TableRow({ children: cells.map((text) => new TableCell({ children: [line(text)] })) })
  const template = await bare([
    line('To {body} of {authority}: {subject}. {scrutiny-interest.label}: {scrutiny-interest}'),
    line('{#urgency.filled}'),
    line('Urgent: {urgency}'),
    line('{/}'),
    line('{finance}'),
    line('{#statements}'),
    line('{label}: {#choice}never{/}{says}'),
    line('{/statements}'),
    new Table({ rows: [row('Cost', 'Year', 'Amount'), row('{#money}{what}', '{year}', '{amount}{/money}')] }),
    line('{nonsense}{constructor}{toString}'),
  ])
  const { text, document, headers } = await opened(await makePaper(aReportContent(), { ...asDraft, template }))
  assert.match(
    text,
    /^To Cabinet of Calder Vale Council: Improvement plan after .*\. Scrutiny interest: Children’s Scrutiny Committee\nThe plan asks for/,
  )
  assert.doesNotMatch(text, /Urgent|nonsense|native code|function/)
  assert.match(text, /\nWards affected: All\n/)
  assert.doesNotMatch(text, /Scrutiny interest: Children.*Scrutiny interest: /s, 'what has a tag of its own isn’t repeated')
  assert.match(text, /Posts for one year\n2016\/17\n£100,000/)
  assert.match(document, /<w:tblHeader\/>/)
  assert.equal(headers.replaceAll('Draft', '').trim(), '')
  assert.match(document, /<w:headerReference w:type="first"/)
})

test('words are never read as tags or as markup', async () => {
  const words = plainWords('{subject} {#x} <w:p> & "quoted" \u0000\u000b end')
  const appendices = [{ letter: 'A', title: 'Pasted\u000bin\u0008 {body}', words, openness: { kind: 'public' } as const }]
  const { text } = await opened(
    await makePaper(aReportContent({ parts: { summary: { words }, finance: { words } }, subject: 'A & B <i>', appendices }), asFinalised),
  )
  assert.equal(text.match(/\{subject\} \{#x\} <w:p> & &quot;quoted&quot; {3}end/g)?.length, 3)
  assert.match(text, /Pasted in \{body\}/)
})

const office = spawnSync('soffice', ['--version'], { timeout: 20_000 }).status === 0
test('LibreOffice opens each of the three and makes pages of it', {
  skip: office ? false : 'LibreOffice isn’t installed here',
}, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'goodward-papers-'))
  try {
    for (const manifest of [boxed, numbered, covering])
      writeFileSync(join(folder, `${manifest.name}.docx`), await makePaper(aReportContent({}, manifest), asFinalised))
    const files = [boxed, numbered, covering].map(({ name }) => join(folder, `${name}.docx`))
    const profile = `-env:UserInstallation=file://${folder}/profile`
    const done = spawnSync('soffice', ['--headless', profile, '--convert-to', 'pdf', '--outdir', folder, ...files], { timeout: 60_000 })
    assert.equal(done.status, 0, String(done.stderr))
    for (const file of files) {
      const pages = readFileSync(file.replace('.docx', '.pdf'), 'latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0
      assert.ok(pages >= 4 && pages <= 9, `${file} has ${pages} pages`)
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
