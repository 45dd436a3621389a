import { languages, storyLanguages, type StoryLanguage } from '../../../../lib/languages.ts'
import { publishedIdOf } from '../../../../lib/document-ids.ts'

/** A text and its translations, as they are stored: drafts and what is published. */
export interface FamilyMember {
  readonly _id: string
  readonly language: string | null
}

/** A language in which a text is, or may be. */
export interface TextLanguage {
  readonly language: StoryLanguage
  /** The text in it, without `drafts.`; `null` while there is none. */
  readonly id: string | null
}

/**
 * The languages in which a text may be, with the text that there is in each: stories in more than pages.
 * @param family the text itself among them
 */
export function textLanguages(type: string, family: readonly FamilyMember[]): readonly TextLanguage[] {
  const offered: readonly { readonly id: StoryLanguage }[] = type === 'story' ? storyLanguages : languages
  return offered.map(({ id: language }) => {
    const text = family.find((each) => each.language === language)
    return { language, id: text ? publishedIdOf(text._id) : null }
  })
}
