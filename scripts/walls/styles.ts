import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { filesBelow } from './files.ts'

const look = 'src/web/layout/look/'
const theirs = /^(?:govuk|moj|js)-/

/**
 * One sentence for each class that two screens' own styles speak of, and for each of the common look that a screen changes everywhere:
 * all styles are served as one file, so what is meant for one page would change another.
 */
export function stylesThroughWalls(root: string): string[] {
  const files = filesBelow(root, 'src/web').filter((file) => file.endsWith('.css'))
  const common = new Set(files.filter((file) => file.startsWith(look)).flatMap((file) => classesIn(selectorsIn(root, file).join(' '))))
  const holders = new Map<string, string>()
  const broken: string[] = []
  for (const file of files.filter((each) => !each.startsWith(look)))
    for (const selector of selectorsIn(root, file)) {
      const own = classesIn(selector).filter((name) => !common.has(name) && !theirs.test(name))
      if (own.length === 0 && !selector.includes('#'))
        broken.push(`${file}: ${selector}\n    A screen's style changes what every page has: name a class of the screen's own.`)
      for (const name of own) {
        const holder = holders.get(name) ?? file
        holders.set(name, holder)
        if (holder !== file)
          broken.push(
            `${file}: .${name} is ${holder}'s.\n    All styles are served as one file: a class that two screens need is of the common look.`,
          )
      }
    }
  return [...new Set(broken)]
}

const classesIn = (selector: string): string[] => [...selector.matchAll(/\.([a-z][\w-]*)/gi)].map(([, name = '']) => name)

function selectorsIn(root: string, file: string): string[] {
  const css = readFileSync(join(root, file), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '')
  return [...css.matchAll(/([^{};]+)\{/g)]
    .map(([, before = '']) => before.trim())
    .filter((before) => !before.startsWith('@') && !/^(?:from|to|\d+%)$/.test(before))
    .flatMap((before) => before.split(',').map((selector) => selector.trim().replaceAll(/\s+/g, ' ')))
}
