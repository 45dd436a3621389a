import type { LakeDocument } from '../protocol/document.ts'
import { documentList, type DocumentList } from '../snapshot/document-list.ts'
import type { Snapshot } from '../snapshot/snapshot.ts'
import { isDraftId, isPrivateId, isVersionId } from '../protocol/document-id.ts'
import { overlay } from './overlay.ts'
import type { Perspective } from './perspective.ts'

/** The documents that a query ranges over: what the viewer may see, through the perspective asked for. */
export interface VisibleDocuments extends DocumentList {
  get(id: string): LakeDocument | undefined
  readonly version: number
  /** The same for all views through one perspective at what follows from one snapshot: indexes are kept by it. */
  readonly series: object
  /** The ids of what changed between an older view of the series and this one; `null` where that is not known. */
  changedSince(version: number): ReadonlySet<string> | null
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
    perspective === 'raw' || perspective === 'published'
      ? selected(snapshot, key, (id) => isVisible(id, perspective, includePrivate))
      : layered(snapshot, perspective, includePrivate)
  views.set(key, view)
  return view
}

function isVisible(id: string, perspective: 'raw' | 'published', includePrivate: boolean): boolean {
  if (!includePrivate && isPrivateId(id)) return false
  return perspective === 'raw' || (!isDraftId(id) && !isVersionId(id))
}

/** Documents as they are, some left out. */
function selected(snapshot: Snapshot, name: string, isSeen: (id: string) => boolean): VisibleDocuments {
  const { version, lineage } = snapshot
  const get = (id: string) => (isSeen(id) ? snapshot.get(id) : undefined)
  const documents = () => snapshot.all.filter(({ _id }) => isSeen(_id))
  const { all, ofType } = lineage.list(name, { version, documents, get })
  return {
    all,
    ofType,
    get,
    version,
    series: seriesOf(lineage, name),
    changedSince: (older) => lineage.changedBetween(older, version),
  }
}

/** Documents of which one stands in for another: a change of one may be one of many. */
function layered(snapshot: Snapshot, perspective: readonly string[], includePrivate: boolean): VisibleDocuments {
  const seen = includePrivate ? snapshot.all : snapshot.all.filter(({ _id }) => !isPrivateId(_id))
  const documents = overlay(seen, perspective)
  const byId = new Map(documents.map((document) => [document._id, document]))
  const { all, ofType } = documentList(documents)
  return { all, ofType, get: (id) => byId.get(id), version: snapshot.version, series: {}, changedSince: () => null }
}

const series = new WeakMap<object, Map<string, object>>()

function seriesOf(lineage: object, name: string): object {
  const all = series.get(lineage) ?? new Map<string, object>()
  series.set(lineage, all)
  const known = all.get(name) ?? {}
  all.set(name, known)
  return known
}
