import { filesBelow } from './files.ts'

const rooms = [
  ...['calendar', 'duty', 'people', 'file', 'meeting', 'inspection', 'reading', 'benchmark', 'plan', 'progress', 'evidence', 'readiness'],
  ...['governance', 'history', 'database', 'document', 'notice', 'jobs', 'cli', 'web'],
]
const doors = ['src/main.ts', 'src/cli.ts', 'src/config.ts', 'src/refusal.ts']
const emptyWords = /(?:^|\/)(?:utils?|helpers?|common|lib|misc|services?|shared|types)(?:\/|\.[^/]*$)/
const kinds = /^[^.]+(?:\.(?:queries|commands|adapter|tables|test))?\.ts$/
const cliKinds = /^[^.]+(?:\.(?:cli|test))?\.ts$/
const webKinds = /^[^.]+(?:\.(?:screen|form|adapter|test))?\.ts$/
const kebabCase = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z0-9]+(?:-[a-z0-9]+)*)*$/

/** One sentence for each file under `root` whose place or name says nothing, or says it in a word the house doesn't use. */
export function namesThatSayNothing(root: string): string[] {
  return ['src', 'test', 'scripts', 'bench', 'example'].flatMap((folder) => filesBelow(root, folder)).flatMap((file) => complaints(file))
}

function complaints(file: string): string[] {
  const name = file.slice(file.lastIndexOf('/') + 1)
  const found: string[] = []
  if (emptyWords.test(file)) found.push(`${file}: this name says nothing. Put the file in the room whose word it uses.`)
  if (/^index\./.test(name)) found.push(`${file}: no file is called index. Name it after what it holds.`)
  if (!file.startsWith('src/') || !name.endsWith('.ts')) return found
  const room = file.split('/')[1] ?? ''
  if (!rooms.includes(room) && !doors.includes(file)) found.push(`${file}: there is no such room. The rooms are ${rooms.join(', ')}.`)
  if (!(room === 'web' ? webKinds : room === 'cli' ? cliKinds : kinds).test(name))
    found.push(`${file}: there is no such kind of file (docs/architecture.md lists them).`)
  if (!kebabCase.test(name)) found.push(`${file}: file names are in kebab-case.`)
  return found
}
