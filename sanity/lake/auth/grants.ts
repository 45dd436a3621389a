import type { Viewer } from './viewer.ts'

/** Whether somebody may see ids with a dot: drafts, versions, consent records, preview links. */
export function readsPrivate(viewer: Viewer): boolean {
  return viewer.kind !== 'anonymous'
}

/** Whether somebody may change content. */
export function mayWrite(viewer: Viewer): boolean {
  return viewer.role === 'editor' || viewer.role === 'administrator'
}

/** Whether somebody may manage people, tokens and datasets. */
export function mayAdminister(viewer: Viewer): boolean {
  return viewer.role === 'administrator'
}
