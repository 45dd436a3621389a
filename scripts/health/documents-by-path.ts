import { isStored } from '../../lib/stored.ts'
import { pathOf } from '../../lib/routes.ts'
import type { StoredDocument } from '../../lib/stored.ts'
import type { HealthContent } from '../../sanity/health/content/finding.ts'
import { languages } from '../../lib/languages.ts'

const wordOf = (value: unknown) => (typeof value === 'string' ? value : null)

/** Which document a page of the site shows. */
export function documentsByPath({ published }: HealthContent): ReadonlyMap<string, StoredDocument> {
  const byPath = new Map<string, StoredDocument>()
  for (const document of published.values()) {
    const { _type, slug, language, purpose } = document
    const current = isStored(slug) ? wordOf(slug.current) : null
    for (const { id } of languages) {
      const path = pathOf({ _type, slug: current, language: wordOf(language), purpose: wordOf(purpose) }, id)
      if (path) byPath.set(path, document)
    }
  }
  return byPath
}
