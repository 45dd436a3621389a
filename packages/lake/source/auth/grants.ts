import { isAddOn } from '../protocol/add-on.ts'
import { isDraftId, isPrivateId, publishedIdOf } from '../protocol/document-id.ts'
import type { DocumentChange } from '../protocol/transaction.ts'
import type { Role } from './roles.ts'
import type { Viewer } from './viewer.ts'

/** Whether a viewer sees ids with a dot: drafts, versions, private records. */
export function readsPrivate(viewer: Viewer): boolean {
  return viewer.kind !== 'anonymous'
}

/** Whether a viewer may change any content at all; `refusalOf` judges each change. */
export function mayWrite({ role }: Viewer): boolean {
  return role !== null && role.writes !== 'nothing'
}

/** Whether what a viewer asks counts as if it took no time. */
export function comesFirst({ role }: Viewer): boolean {
  return role?.comesFirst === true
}

/**
 * Whether a viewer may read and write comments and tasks: people who work here, whatever their role lets them do with content,
 * as on hosted Sanity; of programs only those that may write everything, and so take comments away. A token that renders pages
 * or writes what strangers say never sees one.
 */
function mayDiscuss({ kind, role }: Viewer): boolean {
  if (role === null || role.writes === 'records') return false
  return kind === 'user' || role.writes === 'everything'
}

/** Whether a viewer may see that a dataset is there, and ask it anything. */
export function mayEnter(viewer: Viewer, dataset: string): boolean {
  return !isAddOn(dataset) || mayDiscuss(viewer)
}

/** Whether a viewer may change everything in a dataset. */
export function writesAllOf(viewer: Viewer, dataset: string): boolean {
  return isAddOn(dataset) ? mayDiscuss(viewer) : writesAll(viewer)
}

/** Whether a viewer may upload pictures and files. */
export function mayUpload({ role }: Viewer): boolean {
  return role?.writes === 'everything' || role?.writes === 'drafts'
}

/** Whether a viewer may change everything. */
function writesAll({ role }: Viewer): boolean {
  return role?.writes === 'everything'
}

/** Whether a viewer may manage people, tokens and sessions. */
export function mayManage({ role }: Viewer): boolean {
  return role?.manages === true
}

/** What a role that writes drafts may write, as GROQ for Studio; `isWithinDrafts` is the same for the lake itself. */
export function draftsFilter({ privateDrafts = [], publishedTypes = [] }: Role): string {
  const paths = ['*', ...privateDrafts].map((path) => `(_id in path("drafts.${path}"))`)
  return [...paths, ...publishedTypes.map((type) => `_type == ${JSON.stringify(type)}`)].join(' || ')
}

function isWithinDrafts({ documentId, before, after }: DocumentChange, role: Role): boolean {
  const { privateDrafts = [], publishedTypes = [] } = role
  const types = [before?._type, after?._type].filter((type) => type !== undefined)
  const isNamed = types.every((type) => publishedTypes.includes(type))
  if (isNamed && !isPrivateId(documentId)) return true
  const target = publishedIdOf(documentId)
  return isDraftId(documentId) && (!isPrivateId(target) || privateDrafts.some((path) => isBelow(path, target)))
}

/** GROQ's `in path()`: `*` is one part of an id. */
function isBelow(path: string, id: string): boolean {
  const parts = id.split('.')
  const wanted = path.split('.')
  return wanted.length === parts.length && wanted.every((part, place) => part === '*' || part === parts[place])
}

function isWithinRecords({ documentId, after }: DocumentChange, { privateRecords = [] }: Role): boolean {
  const isNamed = isPrivateId(documentId) && privateRecords.some((path) => isBelow(path, documentId))
  return isNamed && after !== null
}

/** Says why a viewer may not make a change in a dataset, or nothing. */
export function refusalOf(viewer: Viewer, change: DocumentChange, dataset: string): string | undefined {
  const { role } = viewer
  if (writesAllOf(viewer, dataset)) return undefined
  if (role?.writes === 'records')
    return isWithinRecords(change, role)
      ? undefined
      : `The role ${role.name} may write its own private records, but not "${change.documentId}", and delete nothing.`
  if (role?.writes !== 'drafts') return `The role ${role?.name ?? 'of nobody'} may read but not change content.`
  if (isWithinDrafts(change, role)) return undefined
  const refused = `The role ${role.name} may write drafts, but not "${change.documentId}"`
  return isPrivateId(change.documentId)
    ? `${refused}: it is a private record, for those who may publish.`
    : `${refused}, which readers see: somebody who may publish has to do that.`
}
