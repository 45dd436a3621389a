import { languages, type Language } from '../languages.ts'
import { pathOf, type Addressed, type Alternates } from '../routes.ts'

/** The paths of a document that has a page in several languages. @param ids those in which it has one */
export function alternatesOf(
  document: Addressed,
  ids: readonly Language[] = languages.map(({ id }) => id),
): Alternates {
  const alternates: Alternates = {}
  for (const id of ids) {
    const path = pathOf(document, id)
    if (path) alternates[id] = path
  }
  return alternates
}
