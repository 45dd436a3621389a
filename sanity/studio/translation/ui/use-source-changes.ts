import { useEffect, useState } from 'react'
import { useClient, useEditState } from 'sanity'
import type { SanityDocument } from 'sanity'
import { referenceOf, type Stored } from '../../../../lib/stored'
import { documentAt } from '../../../../lib/translation/revisions'
import { sourceChanges, type SourceChange } from '../../../../lib/translation/source-changes'
import { STUDIO_API_VERSION } from '../../parts/api-version'

export interface SourceNow {
  readonly original: SanityDocument
  /** What changed since the translation was made; `null` while it is looked up, or when the old words are not kept. */
  readonly changes: readonly SourceChange[] | null
  /** Whether the revision that was translated is still kept; known when it was looked for. */
  readonly isKept: boolean
}

/** The original of a translation and what changed in it since; `null` for what is no translation. */
export function useSourceChanges(type: string, translation: Stored | null): SourceNow | null {
  const client = useClient({ apiVersion: STUDIO_API_VERSION })
  const originalId = referenceOf(translation?.translationOf)
  // Hooks run always: what is no translation watches a document that there is not.
  const { published, draft } = useEditState(originalId ?? 'nothing', type)
  const original = published ?? draft
  const revision = translation?.translationSourceRevision
  const [then, setThen] = useState<{ readonly revision: unknown; readonly document: Stored | null }>()

  const isSame = original?._rev === revision
  useEffect(() => {
    if (!originalId || typeof revision !== 'string' || isSame) return undefined
    let isLate = false
    documentAt(client, originalId, revision).then(
      (document) => !isLate && setThen({ revision, document }),
      () => !isLate && setThen({ revision, document: null }),
    )
    return () => void (isLate = true)
  }, [client, isSame, originalId, revision])

  if (!originalId || !original) return null
  if (isSame) return { original, changes: [], isKept: true }
  if (typeof revision !== 'string') return { original, changes: null, isKept: false }
  if (then?.revision !== revision) return { original, changes: null, isKept: true }
  return then.document
    ? { original, changes: sourceChanges(then.document, original), isKept: true }
    : { original, changes: null, isKept: false }
}
