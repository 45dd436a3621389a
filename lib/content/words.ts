/**
 * Fields whose text people read as words, by name: on a page they can be clicked, and translators get them. All other text
 * decides something: an address, a choice, a code. The schema says which is which (`words` in a field's options), and a
 * test holds this list to it, since pages and commands cannot load the schema.
 */
export const wordFields: ReadonlySet<string> = new Set([
  'activities',
  'alt',
  'attribution',
  'caption',
  'contactRole',
  'contentNote',
  'credit',
  'dateMeaning',
  'description',
  'heading',
  'intro',
  'label',
  'name',
  'place',
  'publisher',
  'role',
  'summary',
  'text',
  'title',
  'transcript',
])

/**
 * Fields of a text that each of its translations has for itself (`perLanguage` in a field's options): a change in the
 * original is no reason to look at a translation again. A test holds this list to the schema too.
 */
export const fieldsPerLanguage: ReadonlySet<string> = new Set([
  'editorNote',
  'language',
  'publishAt',
  'publishedAt',
  'purpose',
  'reviewBy',
  'sensitivity',
  'slug',
  'source',
  'translationOf',
  'translationSourceRevision',
  'translationStatus',
  'unpublishAt',
])
