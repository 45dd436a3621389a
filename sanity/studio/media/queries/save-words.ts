import type { SanityClient } from '@sanity/client'
import type { Use } from '../rules/picture.ts'
import type { PictureWords } from '../rules/picture-words.ts'
import { otherWords } from '../rules/place-changes.ts'
import { changeUses } from './change-uses.ts'

/** Says the same of a picture in every text of one language that shows it. Returns those whose drafts changed. */
export function saveWords(
  client: SanityClient,
  pictureId: string,
  language: string,
  words: PictureWords,
): Promise<readonly Use[]> {
  const raw = client.withConfig({ perspective: 'raw' })
  const trimmed = { alt: words.alt.trim(), credit: words.credit.trim() }
  return changeUses(raw, pictureId, (place, use) =>
    use.language === language ? otherWords(place, trimmed) : { set: {}, unset: [] },
  )
}
