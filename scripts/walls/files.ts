import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** Every file below `folder`, as a path from `root` with forward slashes. */
export function filesBelow(root: string, folder: string): string[] {
  if (!existsSync(join(root, folder))) return []
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(root.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort()
}

export const typescriptFiles = (root: string, folder: string): string[] => filesBelow(root, folder).filter((file) => file.endsWith('.ts'))
