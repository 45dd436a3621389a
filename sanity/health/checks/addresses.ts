import { slugForm } from '../../../lib/slug-form.ts'
import { isStored, type StoredDocument } from '../../../lib/stored.ts'
import { titleOf } from '../../../lib/content/title-of.ts'
import { about } from '../content/about.ts'
import type { Check, Finding } from '../content/finding.ts'

/** Studio refuses both; an API or an import writes what it likes. */
export const addresses: Check = (content) => {
  const byAddress = Map.groupBy(content.published.values(), addressOf)
  return (document) => {
    const slug = slugOf(document)
    if (slug === null) return []
    const mend = (message: string): Finding[] => [about(document, { urgency: 'mend', path: 'slug', message })]
    if (!slugForm.test(slug))
      return mend(
        `Readers have no page of it: its web address “${slug}” may have only a–z, 0–9 and single hyphens. Press “Generate”.`,
      )
    // The page is that of the first by its id, as readers are given it.
    const [first] = (byAddress.get(addressOf(document)) ?? []).toSorted((a, b) => (a._id < b._id ? -1 : 1))
    if (!first || first._id === document._id) return []
    return mend(`Readers do not see it: “${titleOf(first)}” has the same web address “${slug}”. Change one of them.`)
  }
}

function slugOf({ slug }: StoredDocument): string | null {
  return isStored(slug) && typeof slug.current === 'string' ? slug.current : null
}

/** The same for what would have the same page. */
function addressOf(document: StoredDocument): string {
  return JSON.stringify([document._type, document.language ?? null, slugOf(document)])
}
