import { titleOf } from '../content/title-of.ts'
import type { StoryLanguage } from '../languages.ts'
import { isStored, type StoredDocument } from '../stored.ts'

/** The title of a text in its language, for documents too that have all languages in themselves. */
export function textTitle(document: StoredDocument, language: StoryLanguage): string {
  const values: readonly unknown[] = [document.title, document.name].flatMap((each: unknown) => each ?? [])
  for (const each of values)
    if (isStored(each) && each.language === language && typeof each.value === 'string' && each.value) return each.value
  return titleOf(document)
}
