import type { DocumentBadgeComponent } from 'sanity'
import { sourceWarning } from '../rules/source-verdict.ts'
import { useSourceChanges } from './use-source-changes.ts'
import { say } from '../../parts/say.ts'

/** Warns at the foot of a translation that its original has other words by now, or may have. */
export const useTranslationBadge: DocumentBadgeComponent = ({ type, draft, published }) => {
  const source = useSourceChanges(type, draft ?? published)
  const label = source && sourceWarning(source)
  return label
    ? {
        label,
        color: 'warning',
        title: say('What changed stands under “Beside the original”, at the top right'),
      }
    : null
}
