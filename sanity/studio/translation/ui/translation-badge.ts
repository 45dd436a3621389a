import type { DocumentBadgeComponent } from 'sanity'
import { useSourceChanges } from './use-source-changes'

/** Warns at the foot of a translation that its original has other words by now. */
export const useTranslationBadge: DocumentBadgeComponent = ({ type, draft, published }) => {
  const source = useSourceChanges(type, draft ?? published)
  const isStale = source !== null && (source.changes === null ? !source.isKept : source.changes.length > 0)
  return isStale
    ? {
        label: 'Original changed since',
        color: 'warning',
        title: 'What changed stands under “Beside the original”, at the top right',
      }
    : null
}
