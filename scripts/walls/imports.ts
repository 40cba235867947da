import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { cruise, type IConfiguration, type ICruiseResult } from 'dependency-cruiser'
import { typescriptFiles } from './files.ts'

const { forbidden, options } = createRequire(import.meta.url)('../../.dependency-cruiser.cjs') as IConfiguration

/** One sentence for each import in the tree under `root` that goes through a wall. */
export async function importsThroughWalls(root: string): Promise<string[]> {
  const folders = ['src', 'test', 'scripts', 'bench', 'example'].filter((folder) => existsSync(join(root, folder)))
  const { output } = await cruise(folders, {
    ...options,
    baseDir: root,
    validate: true,
    ruleSet: { forbidden: forbidden ?? [] },
  })
  const { modules, summary } = output as ICruiseResult
  return [...unseen(root, new Set(modules.map((module) => module.source))), ...summary.violations.map(sentence)]
}

/** Without its parser dependency-cruiser sees no module and calls that clean, so every file must have been seen. */
export function unseen(root: string, seen: ReadonlySet<string>): string[] {
  const files = typescriptFiles(root, 'src')
  const missed = files.filter((file) => !seen.has(file))
  if (files.length === 0) return ['src: no TypeScript file found, so nothing was checked.']
  return missed.map((file) => `${file}: the check of imports did not see this file.`)
}

function sentence(violation: ICruiseResult['summary']['violations'][number]): string {
  const circle = violation.cycle?.map((step) => step.name).join(' → ')
  const where = violation.from === violation.to ? violation.from : `${violation.from} → ${circle ?? violation.to}`
  return `${where}: ${violation.rule.name}. ${reasons.get(violation.rule.name) ?? ''}`
}

const reasons = new Map((forbidden ?? []).map((rule) => [rule.name, rule.comment]))
