import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { zipOf } from '../../test/support/tables-as-files.ts'
import { fieldXml, type TemplateParts, templateFile } from '../../test/support/template-files.ts'
import { openReadingPool } from '../reading/reading-pool.adapter.ts'
import { Unreadable } from '../reading/unreadable.ts'
import { readTemplate } from './read-template.adapter.ts'
import { UnusableTable } from './unusable-table.ts'
import { UnusableTemplate } from './unusable-template.ts'

const pool = openReadingPool({ children: 1 })
after(() => pool.close())

test('tags are found where they stand, also where Word cut one into several runs', async () => {
  const bytes = templateFile({
    header: 'Report of {authority}',
    body: [
      '<w:p><w:r><w:t>Date: {meet</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>ing-day}</w:t></w:r></w:p>',
      '{summary}',
      '{#options}',
      '{/}',
      '<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="Crest" descr="{authority}"/></wp:inline></w:drawing></w:r></w:p>',
      '<w:p><w:r><w:drawing><wp:inline><wp:docPr id="2" name="Line"/></wp:inline></w:drawing></w:r></w:p>',
      fieldXml(' PA', 'GE '),
    ],
    footnote: 'See {finance}.',
    points: [
      ['hyperlink', 'https://example.com/', 'External'],
      ['attachedTemplate', 'Normal.dotm', 'External'],
      ['http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties', 'docProps/core.xml'],
    ],
    more: [
      { name: 'word/media/crest.png', content: 'x' },
      {
        name: 'customXml/item1.xml',
        content: '<p:properties xmlns:p="urn:records"><object src="https://elsewhere.example/"/></p:properties>',
      },
    ],
  })
  const read = await pool.readTemplate({ sha256: 'a', load: async () => bytes }, 'a person')
  assert.deepEqual(
    read.tags.map(({ name, kind, place, alone }) => [name, kind, place, alone]),
    [
      ['meeting-day', 'value', 'body', false],
      ['summary', 'value', 'body', true],
      ['options', 'opens', 'body', true],
      ['', 'closes', 'body', true],
      ['authority', 'value', 'description', false],
      ['authority', 'value', 'header', false],
    ],
  )
  assert.deepEqual(read.unfilled, ['{finance}'])
  assert.equal(read.picturesWithoutWords, 1)
})

const away = 'https://elsewhere.example/x'
const refused: Readonly<Record<string, readonly [TemplateParts, RegExp]>> = {
  'a macro project': [{ more: [{ name: 'word/vbaProject.bin', content: 'Sub AutoOpen()' }] }, /holds macros/],
  'a .docm that says it is a .docx': [{ mainType: 'application/vnd.ms-word.document.macroEnabled.main+xml' }, /holds macros/],
  'a .dotx': [{ mainType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml' }, /Word template \(.dotx\)/],
  'a workbook': [
    { mainType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml' },
    /object of another|isn’t a Word/,
  ],
  'an embedded object': [{ more: [{ name: 'word/embeddings/oleObject1.bin', content: 'x' }] }, /object of another program/],
  'an embedded workbook': [{ more: [{ name: 'word/embeddings/book.xlsx', content: 'x' }] }, /object of another program/],
  'an object element': [{ body: ['<w:p><w:r><w:object/></w:r></w:p>'] }, /object of another program/],
  'an object under another prefix': [
    { body: ['<q:object xmlns:q="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>'] },
    /object of another program/,
  ],
  'a paper among the data': [
    {
      more: [
        {
          name: 'customXml/item1.xml',
          content: '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:object/></w:document>',
        },
      ],
    },
    /object of another program/,
  ],
  ActiveX: [{ more: [{ name: 'word/activeX/activeX1.xml', content: '<ax/>' }] }, /object of another program/],
  'a ribbon of its own': [{ more: [{ name: 'customUI/customUI14.xml', content: '<x/>' }] }, /holds macros/],
  'an add-in': [{ more: [{ name: 'word/webextensions/webextension1.xml', content: '<x/>' }] }, /which no template needs/],
  'a program': [{ more: [{ name: 'word/media/a.exe', content: 'MZ' }] }, /which no template needs/],
  'a remote template': [{ points: [['attachedTemplate', `${away}.dotm`, 'External']] }, /attached to another template/],
  'a picture from elsewhere': [{ points: [['image', `${away}.png`, 'External']] }, /fetches something from “https/],
  'a link to a share': [{ points: [['hyperlink', 'file://server/x.docx', 'External']] }, /isn’t a web or mail address/],
  'a script as a link': [{ points: [['hyperlink', 'javascript:alert(1)', 'External']] }, /isn’t a web or mail address/],
  'a sub-document': [{ points: [['subDocument', 'other.docx', 'External']] }, /takes in another file/],
  'a web page taken in': [{ points: [['aFChunk', 'word/page.xml']] }, /takes in another file/],
  'an older drawing’s picture': [{ body: [`<v:imagedata src="${away}.png"/>`] }, /fetches something/],
  'a picture on a share': [{ body: ['<v:fill src="\\\\server\\x.png"/>'] }, /fetches something/],
  'a mail merge': [{ more: [{ name: 'word/settings.xml', content: '<settings><mailMerge/></settings>' }] }, /mail merge/],
  'a field that starts a program': [{ body: [fieldXml('DDE', 'AUTO c:\\\\x.exe "a"')] }, /field “DDEAUTO”/],
  'a field put together in CDATA': [{ body: [fieldXml('<![CDATA[DDE]]>', '&#65;UTO x')] }, /field “DDEAUTO”/],
  'a field that takes in a file': [{ body: ['<w:fldSimple w:instr=" INCLUDETEXT &quot;x&quot;"/>'] }, /field “INCLUDETEXT”/],
  'a field that makes fields': [{ body: [fieldXml(' QUOTE 68 68 69')] }, /field “QUOTE”/],
  'a field’s code without a field': [{ body: ['<w:p><w:r><w:instrText>INCLUDEPICTURE x</w:instrText></w:r></w:p>'] }, /INCLUDEPICTURE/],
  'a link field to a share': [{ body: [fieldXml('HYPERLINK "file://server/x"')] }, /field “HYPERLINK”/],
  'a link field to a share behind a place': [{ body: [fieldXml('HYPERLINK \\l "a" "file://server/x"')] }, /field “HYPERLINK”/],
  'a part twice': [{ more: [{ name: 'WORD/document.xml', content: '<x/>' }] }, /packed by hand/],
  'a part outside the file': [{ more: [{ name: '../../x.xml', content: '<x/>' }] }, /packed by hand/],
  'a picture that runs': [{ more: [{ name: 'word/media/a.svg', content: '<svg><script>x</script></svg>' }] }, /a script/],
  'letters that aren’t UTF-8': [{ more: [{ name: 'word/x.xml', content: Buffer.from([0x3c, 0xff, 0x3e]) }] }, /is damaged/],
  'a document type': [{ more: [{ name: 'word/x.xml', content: '<!DOCTYPE x [<!ENTITY a "b">]><x/>' }] }, /readers can be harmed/],
  'a header under the name of a picture': [
    {
      types:
        '<Override PartName="/word/media/a.png" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"/>',
      more: [{ name: 'word/media/a.png', content: '<w:hdr/>' }],
    },
    /“\/word\/media\/a.png”, which no template needs/,
  ],
  'a strict one': [
    { more: [{ name: 'word/x.xml', content: '<w:p xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"/>' }] },
    /Strict Open XML/,
  ],
  'a tag left open': [{ body: ['{summary', 'Words'] }, /opened and not closed.*“{summary”/],
  'a tag never opened': [{ body: ['summary}'] }, /never opened.*“summary}”/],
  'a tag with options': [{ body: ['{summary[a:1]}'] }, /options in square brackets/],
  'a tag without a name': [{ body: ['{}'] }, /without a name/],
  'a loop in a content control': [
    { body: ['<w:sdt><w:sdtContent><w:p><w:r><w:t>{#options}x{/}</w:t></w:r></w:p></w:sdtContent></w:sdt>'] },
    /in a content control/,
  ],
  'far more than a form': [{ body: ['word '.repeat(450_000)] }, /far more than a template/],
}

for (const [what, [parts, sentence]] of Object.entries(refused))
  test(`${what} is refused`, async () => {
    const isSaid = (error: unknown) =>
      (error instanceof UnusableTemplate || error instanceof UnusableTable) && sentence.test(error.message) ? true : Promise.reject(error)
    await assert.rejects(readTemplate(templateFile(parts)), isSaid)
  })

test('parts that aren’t packed are read too, wherever they begin', async () => {
  const more = ['word/a.xml', 'word/bb.xml', 'word/ccc.xml'].map((name) => ({ name, content: '<x>words</x>', stored: true }))
  const bytes = templateFile({ body: ['{summary}'], more })
  assert.equal((await pool.readTemplate({ sha256: 'd', load: async () => bytes }, 'a person')).tags.length, 1)
})

test('what isn’t a Word file at all is refused in a sentence, also from the child', async () => {
  await assert.rejects(readTemplate(Buffer.from('%PDF-1.7')), /isn’t a Word file/)
  await assert.rejects(readTemplate(Buffer.from('d0cf11e0a1b11ae1', 'hex')), /old .doc file/)
  await assert.rejects(readTemplate(zipOf([{ name: 'a.xml', content: '<a/>' }])), /isn’t a Word file/)
  const deep = templateFile({ body: [`${'<w:p>'.repeat(20_000)}${'</w:p>'.repeat(20_000)}`] })
  await assert.rejects(pool.readTemplate({ sha256: 'b', load: async () => deep }, 'a person'), Unreadable)
  await assert.rejects(pool.readTemplate({ sha256: 'c', load: async () => Buffer.from('PK') }, 'a person'), Unreadable)
})
