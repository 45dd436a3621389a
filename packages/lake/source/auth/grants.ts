import type { DocumentChange } from '../dataset/dataset.ts'
import { isDraftId, isPrivateId, publishedIdOf } from '../mutations/document-id.ts'
import type { Viewer } from './viewer.ts'

/** Whether somebody may see ids with a dot: drafts, versions, consent records, preview links. */
export function readsPrivate(viewer: Viewer): boolean {
  return viewer.kind !== 'anonymous'
}

/** Whether somebody may change any content at all; `refusalOf` judges each change. */
export function mayWrite(viewer: Viewer): boolean {
  return writesAll(viewer) || viewer.role === 'author'
}

/** Whether somebody may change everything. */
export function writesAll(viewer: Viewer): boolean {
  return viewer.role === 'editor' || viewer.role === 'administrator'
}

/** Whether somebody may manage people, tokens and datasets. */
export function mayAdminister(viewer: Viewer): boolean {
  return viewer.role === 'administrator'
}

/**
 * What authors may write, as GROQ for Studio; `isAuthors` is the same for the lake itself. Drafts of what everybody may
 * read one day; requests for review, which are drafts that are never published; and which texts translate which.
 */
export const authorsFilter = `(_id in path("drafts.*")) || (_id in path("drafts.request.*")) || _type == "translation.metadata"`

function isAuthors({ documentId, before, after }: DocumentChange): boolean {
  if ((after ?? before)?._type === 'translation.metadata')
    return !isPrivateId(documentId) && (before ?? after)?._type === 'translation.metadata'
  const target = publishedIdOf(documentId)
  return isDraftId(documentId) && (!isPrivateId(target) || /^request\.[^.]+$/.test(target))
}

/** Says why somebody may not make a change, or nothing. */
export function refusalOf(viewer: Viewer, change: DocumentChange): string | undefined {
  if (writesAll(viewer)) return undefined
  if (viewer.role === 'author' && isAuthors(change)) return undefined
  const { documentId } = change
  if (viewer.role !== 'author') return `The role ${viewer.role ?? 'of nobody'} may read but not change content.`
  return isPrivateId(documentId)
    ? `The role author may write drafts, but not "${documentId}": private records are kept by editors.`
    : `The role author may write drafts, but not "${documentId}", which readers see: an editor publishes it.`
}
