/**
 * What the fields of answers to readers’ queries hold, by name. The content API checks nothing that is written to it: anything may
 * stand in their place. A name that means something else in another answer (`signatories` are counted, too) is in none; a test holds the
 * others to the types of the queries.
 */

/** One text. */
export const textFields: ReadonlySet<string> = new Set([
  'activeFrom',
  'activeUntil',
  'activitiesLanguage',
  'address',
  'alt',
  'attribution',
  'caption',
  'checksum',
  'code',
  'contactRole',
  'contentNote',
  'credit',
  'cycle',
  'dateMeaning',
  'descriptionLanguage',
  'destination',
  'extendedUntil',
  'extension',
  'format',
  'from',
  'group',
  'heading',
  'href',
  'intro',
  'kind',
  'label',
  'language',
  'listItem',
  'lqip',
  'nameLanguage',
  'notice',
  'original',
  'provider',
  'publishedAt',
  'publishedDate',
  'purpose',
  'role',
  'sensitivity',
  'shortName',
  'slug',
  'style',
  'summaryLanguage',
  'text',
  'titleLanguage',
  'toUrl',
  'tone',
  'transcript',
  'translationStatus',
  'until',
  'url',
  'value',
  'videoId',
  'website',
])

/** One text, or for open data one in each language. */
export const translatedFields: ReadonlySet<string> = new Set([
  'activities',
  'description',
  'name',
  'place',
  'publisher',
  'summary',
  'title',
])

/** A number, or a number as a text: an outcome has one, a document the other. */
export const numberFields: ReadonlySet<string> = new Set([
  'aspectRatio',
  'height',
  'level',
  'number',
  'planPage',
  'signatoriesInAll',
  'size',
  'width',
])

/** A list, of which items that are `null` are none. */
export const listFields: ReadonlySet<string> = new Set([
  'body',
  'children',
  'contacts',
  'countries',
  'documents',
  'footer',
  'languages',
  'localPartners',
  'markDefs',
  'marks',
  'names',
  'navigation',
  'outcomes',
  'plans',
  'sections',
  'socialLinks',
  'source',
  'steps',
  'stories',
  'subOutcomes',
  'titles',
  'translations',
  'versions',
])

/** Of these lists the items are texts. */
export const plainListFields: ReadonlySet<string> = new Set([
  'languages',
  'marks',
  'names',
  'plans',
  'source',
  'titles',
])
