import type { Manifest } from '../manifest.ts'
import { boxed } from './boxed.ts'
import { covering } from './covering.ts'
import { numbered } from './numbered.ts'

/** The templates that come with the product; a released edition never changes. */
export const houseManifests: readonly Manifest[] = [boxed, numbered, covering]
