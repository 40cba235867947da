import { fileURLToPath } from 'node:url'

/** Where a file that came with a front-end package lies; named from the package's own folder of finished files. */
export const packagedFile = (of: string, name: string): string => fileURLToPath(new URL(name, import.meta.resolve(of)))
