import type { LakeDocument } from './document.ts'
import { isVersionId } from './document-id.ts'

/** A release is a document of this type, `_.releases.<name>`; what it will publish are the documents `versions.<name>.<id>`. */
export const releaseType = 'system.release'

const releases = '_.releases.'

/** Those of `ReleaseState` in `@sanity/client` that last: here nothing is under way, each action is one transaction. */
export type ReleaseState = 'active' | 'scheduled' | 'published' | 'archived'

export interface Release {
  readonly name: string
  readonly state: string
  /** When it is to be published, ISO 8601, if it is scheduled. */
  readonly publishAt: string | null
  /** What was in it when it was published or archived: ids of versions. */
  readonly finalIds: readonly string[]
  /** Who made or scheduled it. */
  readonly userId: string
}

export const releaseIdOf = (name: string): string => releases + name

/** The name in the id of a release; `null` for any other id. */
export function releaseNameOf(id: string): string | null {
  return id.startsWith(releases) ? id.slice(releases.length) : null
}

/** The release that a version belongs to, whether or not there is one of that name; `null` for any other id. */
export function releaseOfVersion(id: string): string | null {
  return isVersionId(id) ? (id.split('.')[1] ?? null) : null
}

/** What a document says of the release that it is; `null` where it is none. */
export function readRelease(document: LakeDocument | undefined): Release | null {
  const name = document && releaseNameOf(document._id)
  if (!name) return null
  const { state, publishAt, finalDocumentStates, userId } = document
  return {
    name,
    state: typeof state === 'string' ? state : '',
    publishAt: typeof publishAt === 'string' ? publishAt : null,
    finalIds: Array.isArray(finalDocumentStates) ? finalDocumentStates.flatMap(idOf) : [],
    userId: typeof userId === 'string' ? userId : '',
  }
}

function idOf(state: unknown): string[] {
  return typeof state === 'object' && state !== null && 'id' in state && typeof state.id === 'string' ? [state.id] : []
}

/** Whether a version stands for taking the published document back when its release is published. */
export function isUnpublishing({ _system }: LakeDocument): boolean {
  return typeof _system === 'object' && _system !== null && 'delete' in _system && _system.delete === true
}
