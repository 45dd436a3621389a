import { publishedIdOf } from '../protocol/document-id.ts'
import type { LakeDocument } from '../protocol/document.ts'
import type { Mutation, PatchOperations } from '../protocol/mutation.ts'
import { ApiError } from '../protocol/api-error.ts'
import { isUnpublishing, readRelease, releaseIdOf, releaseType } from '../protocol/release.ts'
import type { Release, ReleaseState } from '../protocol/release.ts'
import type { Snapshot } from '../snapshot/snapshot.ts'
import { versionsOfRelease } from '../snapshot/versions.ts'
import { contentOf } from './content-of.ts'
import type { ReleaseAction } from './release-action.ts'
import { strengthened } from './strengthen-references.ts'

/** What an action is judged by, beside what it says. */
export interface ReleaseContext {
  readonly snapshot: Snapshot
  /** Epoch milliseconds. */
  readonly now: number
  /** Who acts. */
  readonly userId: string
  /** What a deleted document was at last; `null` where nobody knows any more. */
  readonly lastState: (id: string) => LakeDocument | null
}

/**
 * The mutations that an action on a release stands for, judged against the content before it: one transaction, so that
 * readers see all of a release or nothing. Pure but for `lastState`.
 * @throws ApiError 409 when the release is not in a state for it
 */
export function releaseMutations(action: ReleaseAction, context: ReleaseContext): Mutation[] {
  const { snapshot, now, userId, lastState } = context
  const { releaseId: name } = action
  switch (action.actionType) {
    case 'sanity.action.release.create':
      return [{ create: { ...fresh(name, userId), metadata: action.metadata } }]
    case 'sanity.action.release.edit':
      inState(snapshot, name, ['active', 'scheduled'])
      return [{ patch: { id: releaseIdOf(name), ...metadataOnly(action.patch) } }]
    case 'sanity.action.release.publish':
      inState(snapshot, name, ['active', 'scheduled'])
      return publishRelease(name, snapshot, now)
    case 'sanity.action.release.schedule': {
      inState(snapshot, name, ['active', 'scheduled'])
      const publishAt = new Date(action.publishAt)
      if (publishAt.getTime() <= now)
        throw new ApiError(400, 'validationError', `"${action.publishAt}" has passed: publish the release instead.`)
      return change(name, 'scheduled', { publishAt: publishAt.toISOString(), userId }, ['error'])
    }
    case 'sanity.action.release.unschedule':
      inState(snapshot, name, ['scheduled'])
      return change(name, 'active', {}, ['publishAt'])
    case 'sanity.action.release.archive': {
      inState(snapshot, name, ['active'])
      const versions = versionsOfRelease(snapshot, name)
      return [
        ...versions.map(({ _id }) => ({ delete: { id: _id } })),
        ...change(name, 'archived', { finalDocumentStates: finalStates(versions) }),
      ]
    }
    case 'sanity.action.release.unarchive': {
      const { finalIds } = inState(snapshot, name, ['archived'])
      // What was erased meanwhile stays erased.
      const versions = finalIds.flatMap((id) => lastState(id) ?? [])
      return [
        ...versions.map((version) => ({ create: contentOf(version) })),
        ...change(name, 'active', {}, ['finalDocumentStates']),
      ]
    }
    case 'sanity.action.release.delete':
      inState(snapshot, name, ['archived', 'published'])
      return [{ delete: { id: releaseIdOf(name) } }]
  }
}

/** Each version takes the place of its document, or takes it back; the release remembers what was in it. */
export function publishRelease(name: string, snapshot: Snapshot, now: number): Mutation[] {
  const versions = versionsOfRelease(snapshot, name)
  return [
    ...versions.flatMap((version): Mutation[] => {
      const id = publishedIdOf(version._id)
      const { _system, ...words } = contentOf(version)
      const outcome: Mutation = isUnpublishing(version)
        ? { delete: { id } }
        : { createOrReplace: { ...strengthened(words), _id: id } }
      return [outcome, { delete: { id: version._id } }]
    }),
    ...change(
      name,
      'published',
      { publishedAt: new Date(now).toISOString(), finalDocumentStates: finalStates(versions) },
      ['publishAt', 'error'],
    ),
  ]
}

/** A release that could not be published at its time waits for somebody again, and says why. */
export function refusedRelease(name: string, message: string): Mutation[] {
  return change(name, 'active', { error: { message } }, ['publishAt'])
}

function fresh(name: string, userId: string) {
  return { _id: releaseIdOf(name), _type: releaseType, name, state: 'active' satisfies ReleaseState, userId }
}

function change(
  name: string,
  state: ReleaseState,
  set: Readonly<Record<string, unknown>>,
  unset: readonly string[] = [],
): Mutation[] {
  return [{ patch: { id: releaseIdOf(name), set: { state, ...set }, ...(unset.length > 0 && { unset }) } }]
}

function finalStates(versions: readonly LakeDocument[]) {
  return versions.map(({ _id }, place) => ({ _key: `document-${place + 1}`, id: _id }))
}

function inState(snapshot: Snapshot, name: string, states: readonly ReleaseState[]): Release {
  const release = readRelease(snapshot.get(releaseIdOf(name)))
  if (!release) throw new ApiError(409, 'documentNotFoundError', `There is no release "${name}".`)
  if (states.some((state) => state === release.state)) return release
  throw new ApiError(
    409,
    'conflict',
    `The release "${name}" is ${release.state}; for this it has to be ${states.join(' or ')}.`,
  )
}

/** Everything else of a release follows from what is done with it. */
function metadataOnly(patch: PatchOperations): PatchOperations {
  const { set, setIfMissing, inc, dec, diffMatchPatch, unset = [], insert = {} } = patch
  const paths = [
    ...[set, setIfMissing, inc, dec, diffMatchPatch].flatMap((operation) => Object.keys(operation ?? {})),
    ...unset,
    ...Object.entries(insert).flatMap(([place, path]) => (place !== 'items' && typeof path === 'string' ? [path] : [])),
  ]
  const other = paths.find((path) => !/^metadata(?:$|[.[])/.test(path))
  if (other === undefined) return patch
  throw new ApiError(400, 'validationError', `Of a release only "metadata" can be edited, not "${other}".`)
}
