import { languages, type Language } from '../../../../lib/languages.ts'
import { pathOf } from '../../../../lib/routes.ts'
import { isStored, type Stored } from '../../../../lib/stored.ts'

/** The languages in which readers get a document: its own, or all of them. */
export function readersLanguages(document: Stored): readonly (typeof languages)[number][] {
  return languages.filter(({ id }) => typeof document.language !== 'string' || document.language === id)
}

/** Where readers find a document of a type; `null` while it has no address. */
export function sitePath(type: string, document: Stored, language: Language): string | null {
  const { slug, number, code, purpose } = document
  const current = isStored(slug) ? slug.current : (number ?? (typeof code === 'string' ? code.toLowerCase() : null))
  return pathOf(
    {
      _type: type,
      slug: typeof current === 'string' || typeof current === 'number' ? String(current) : null,
      language: typeof document.language === 'string' ? document.language : null,
      purpose: typeof purpose === 'string' ? purpose : null,
    },
    language,
  )
}

/** A text, or what a field with a text for each language has in one of them. */
export function textIn(value: unknown, language: Language): string {
  if (typeof value === 'string') return value
  const entries: readonly unknown[] = Array.isArray(value) ? value : []
  const found = entries.find((entry) => isStored(entry) && entry.language === language)
  return isStored(found) && typeof found.value === 'string' ? found.value : ''
}
