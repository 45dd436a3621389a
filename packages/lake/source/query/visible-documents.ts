import type { LakeDocument } from '../protocol/document.ts'
import type { Snapshot } from '../snapshot/snapshot.ts'
import { isDraftId, isPrivateId, isVersionId } from '../protocol/document-id.ts'
import { overlay } from './overlay.ts'
import type { Perspective } from './perspective.ts'

/** The documents that a query ranges over: what the viewer may see, through the perspective asked for. */
export interface VisibleDocuments {
  readonly all: readonly LakeDocument[]
  get(id: string): LakeDocument | undefined
  ofType(type: string): readonly LakeDocument[]
}

const cache = new WeakMap<Snapshot, Map<string, VisibleDocuments>>()

/**
 * @param includePrivate false for anonymous readers: then no id with a dot is among them, in any perspective
 */
export function visibleDocuments(
  snapshot: Snapshot,
  perspective: Perspective,
  includePrivate: boolean,
): VisibleDocuments {
  const key = `${includePrivate} ${JSON.stringify(perspective)}`
  const views = cache.get(snapshot) ?? new Map<string, VisibleDocuments>()
  cache.set(snapshot, views)
  const known = views.get(key)
  if (known) return known
  const view =
    perspective === 'raw' && includePrivate ? snapshot : indexed(select(snapshot, perspective, includePrivate))
  views.set(key, view)
  return view
}

function select(snapshot: Snapshot, perspective: Perspective, includePrivate: boolean): readonly LakeDocument[] {
  const allowed = includePrivate ? snapshot.all : snapshot.all.filter(({ _id }) => !isPrivateId(_id))
  if (perspective === 'raw') return allowed
  if (perspective === 'published') return allowed.filter(({ _id }) => !isDraftId(_id) && !isVersionId(_id))
  return overlay(allowed, perspective)
}

function indexed(all: readonly LakeDocument[]): VisibleDocuments {
  const byId = new Map(all.map((document) => [document._id, document]))
  let types: Map<string, LakeDocument[]> | undefined
  return {
    all,
    get: (id) => byId.get(id),
    ofType: (type) => (types ??= Map.groupBy(all, (document) => document._type)).get(type) ?? [],
  }
}
