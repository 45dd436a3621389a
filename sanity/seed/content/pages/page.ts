import type { Language } from '../../../../lib/languages.ts'
import { slug, weakReference } from '../../shape/references.ts'
import type { SeedDocument } from '../../shape/seed-document.ts'

/** The texts of a page in one language. */
export interface PageText {
  readonly title: string
  readonly slug: string
  readonly summary: string
  readonly sections: readonly object[]
}

/** The id of a page in a language. */
export const pageId = (purpose: string, language: Language) =>
  language === 'en' ? `page-${purpose}` : `page-${purpose}-${language}`

/** A page in one language. */
export function page(purpose: string, language: Language, text: PageText, rest: object = {}): SeedDocument {
  return {
    _id: pageId(purpose, language),
    _type: 'page',
    language,
    purpose,
    ...text,
    slug: slug(text.slug),
    sections: text.sections.map((section, index) => ({ _key: `section-${index + 1}`, ...section })),
    ...(language === 'en'
      ? { translationStatus: 'original' }
      : { translationStatus: 'toBeConfirmed', translationOf: weakReference(pageId(purpose, 'en')) }),
    ...rest,
  }
}
