import type { DatasetRow } from '../storage/dataset-rows.ts'
import { draftsFilter, readsPrivate, writesAllOf } from './grants.ts'
import type { Viewer } from './viewer.ts'

interface ContentGrant {
  /** GROQ. */
  readonly filter: string
  readonly permissions: readonly ('read' | 'create' | 'update' | 'history')[]
}

const everything = '_id in path("**")'

/** What somebody may do with the documents of a dataset, as Studio asks for it; the endpoints enforce the same. */
export function contentGrants(viewer: Viewer, { name, visibility }: DatasetRow): ContentGrant[] {
  if (writesAllOf(viewer, name)) return [{ filter: everything, permissions: ['read', 'create', 'update', 'history'] }]
  const reading: ContentGrant = { filter: everything, permissions: ['read', 'history'] }
  if (viewer.role?.writes === 'drafts')
    return [reading, { filter: draftsFilter(viewer.role), permissions: ['read', 'create', 'update', 'history'] }]
  if (readsPrivate(viewer)) return [reading]
  return visibility === 'public' ? [{ filter: '_id in path("*")', permissions: ['read'] }] : []
}
