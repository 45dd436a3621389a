import type { DocumentActionComponent } from 'sanity'

/** The one document that holds what is the same on every page. */
export const SETTINGS_TYPE = 'siteSettings'
export const SETTINGS_ID = 'siteSettings'

/** Types of which editors never make one by “Create new”: there is one, or they are made from another document. */
const MADE_ELSEWHERE = new Set([
  SETTINGS_TYPE,
  'consentRecord',
  'reviewLink',
  'reviewNote',
  'workflow',
  'workflowRequest',
  'schedule',
  // Made by “Translations”.
  'translation.metadata',
])

/** Whether “Create new” offers a template. Texts in one language are begun from the template of their language. */
export function isOfferedForNew(
  template: { readonly templateId: string },
  translatedTypes: readonly string[],
): boolean {
  const { templateId } = template
  const parameterized = templateId.endsWith('-parameterized') || templateId === 'consent-of-story'
  return !MADE_ELSEWHERE.has(templateId) && !translatedTypes.includes(templateId) && !parameterized
}

const NOT_FOR_SETTINGS = new Set(['duplicate', 'delete', 'unpublish'])
const NOT_FOR_PRIVATE = new Set(['duplicate', 'unpublish'])

/** Leaves out of a document's menu what would make no sense for its type. */
export function actionsFor(type: string, actions: readonly DocumentActionComponent[]): DocumentActionComponent[] {
  const refused =
    type === SETTINGS_TYPE ? NOT_FOR_SETTINGS : MADE_ELSEWHERE.has(type) ? NOT_FOR_PRIVATE : new Set<string>()
  return actions.filter(({ action }) => !action || !refused.has(action))
}
