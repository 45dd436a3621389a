import type { DocumentActionComponent } from 'sanity'
import { factsOf } from '../../../../lib/content/document-types.ts'
import { furtherLanguages } from '../../../../lib/languages.ts'

/** Made by “Translations”. */
const TRANSLATIONS_TYPE = 'translation.metadata'

/**
 * Whether “Create new” offers a template. A text in one language is begun from the template of its language, and a consent
 * record from its story. Templates have the name of their type, or one of their own.
 */
export function isOfferedForNew({ templateId }: { readonly templateId: string }): boolean {
  const isParameterized = templateId.endsWith('-parameterized') || templateId === 'consent-of-story'
  const begun = factsOf(templateId)?.begun ?? 'new'
  // “Translations” knows one list of languages for all types.
  if (furtherLanguages.some((language) => templateId === `page-${language}`)) return false
  return begun === 'new' && templateId !== TRANSLATIONS_TYPE && !isParameterized
}

const notForSettings = new Set(['duplicate', 'delete', 'unpublish'])
const notForRecords = new Set(['duplicate', 'unpublish'])
const nothing = new Set<string>()

function refusedFor(type: string): ReadonlySet<string> {
  const begun = factsOf(type)?.begun
  if (begun === 'single') return notForSettings
  return begun === 'elsewhere' || type === TRANSLATIONS_TYPE ? notForRecords : nothing
}

/** Leaves out of a document's menu what would make no sense for its type. */
export function actionsFor(type: string, actions: readonly DocumentActionComponent[]): DocumentActionComponent[] {
  const refused = refusedFor(type)
  return actions.filter(({ action }) => !action || !refused.has(action))
}
