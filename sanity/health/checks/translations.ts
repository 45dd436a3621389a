import { isStored } from '../../../lib/stored.ts'
import { about } from '../content/about.ts'
import type { Check } from '../content/finding.ts'

/** Translations that are behind the text they were made from, or that nobody has confirmed. */
export const translations: Check =
  ({ published }) =>
  (document) => {
    const { translationOf, translationSourceRevision: made, translationStatus } = document
    const source = isStored(translationOf) ? published.get(String(translationOf._ref)) : undefined
    if (source && made && made !== source._rev)
      return [
        about(document, {
          urgency: 'look',
          path: 'translationSourceRevision',
          message: 'The original text has changed since this translation was made.',
        }),
      ]
    if (translationStatus !== 'toBeConfirmed') return []
    return [
      about(document, {
        urgency: 'look',
        path: 'translationStatus',
        message: 'The translation is to be confirmed; readers see a notice until then.',
      }),
    ]
  }
