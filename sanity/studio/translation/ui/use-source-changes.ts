import { useEffect, useState } from 'react'
import { useClient, useEditState } from 'sanity'
import type { SanityDocument } from 'sanity'
import { referenceOf, type Stored } from '../../../../lib/stored.ts'
import { documentAt } from '../../../../lib/translation/document-at.ts'
import { STUDIO_API_VERSION } from '../../parts/api-version.ts'
import { sourceState, type LookedUp, type SourceState } from '../rules/source-state.ts'

/** The original of a translation and what changed in it since; `null` for what is no translation. */
export function useSourceChanges(type: string, translation: Stored | null): SourceState<SanityDocument> | null {
  const client = useClient({ apiVersion: STUDIO_API_VERSION })
  const originalId = referenceOf(translation?.translationOf)
  // Hooks always run: for what is not a translation, this one watches a document that does not exist.
  const { published, draft } = useEditState(originalId ?? 'nothing', type)
  const original = published ?? draft
  const revision = translation?.translationSourceRevision
  const [then, setThen] = useState<LookedUp>()

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

  return originalId && original ? sourceState(original, revision, then) : null
}
