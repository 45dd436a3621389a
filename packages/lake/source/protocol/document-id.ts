/** @see https://www.sanity.io/docs/ids — 1–128 characters, not starting with "-" or "." */
const validId = /^[a-zA-Z0-9_][a-zA-Z0-9._-]{0,127}$/

const draftsPrefix = 'drafts.'
const versionsPrefix = 'versions.'

/** Whether Sanity allows it as a document id. */
export function isDocumentId(id: string): boolean {
  return validId.test(id) && !id.includes('..') && !id.endsWith('.')
}

/** An id with a dot (a draft, a version, a private path) is never shown to anonymous readers. */
export function isPrivateId(id: string): boolean {
  return id.includes('.')
}

export function isDraftId(id: string): boolean {
  return id.startsWith(draftsPrefix)
}

export function isVersionId(id: string): boolean {
  return id.startsWith(versionsPrefix)
}

/** `drafts.a` and `versions.r1.a` are layers of `a`. */
export function publishedIdOf(id: string): string {
  if (isDraftId(id)) return id.slice(draftsPrefix.length)
  if (isVersionId(id)) return id.split('.').slice(2).join('.')
  return id
}

export function draftIdOf(id: string): string {
  return draftsPrefix + publishedIdOf(id)
}
