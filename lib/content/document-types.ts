import type { AllSanitySchemaTypes } from '../types.generated.ts'

/** The types of documents in our schema. Sanity's own and those of plugins have a dot in their names. */
export type DocumentType = Exclude<
  Extract<AllSanitySchemaTypes, { readonly _id: string; readonly _type: string }>['_type'],
  `${string}.${string}`
>

interface DocumentTypeFacts {
  /** What editors call one. */
  readonly label: string
  /** Whether readers get anything of it. What they do not has ids with a dot. */
  readonly isPublic: boolean
  /** Whether editors choose the end of its address; then old addresses lead to it. */
  readonly hasSlug: boolean
  /** Whether it has a trail: sent for review, scheduled, shown by review links. */
  readonly isReviewed: boolean
  /** Whether an editor must approve the very revision that is published. */
  readonly needsApproval: boolean
  /** Whether content health looks at it. */
  readonly isChecked: boolean
  /**
   * How editors begin one: by “Create new”; the same in the language of their choice; never, since there is one (`single`)
   * or it is made from another document (`elsewhere`).
   */
  readonly begun: 'new' | 'inLanguage' | 'single' | 'elsewhere'
}

const shared = {
  isPublic: true,
  hasSlug: false,
  isReviewed: false,
  needsApproval: false,
  isChecked: true,
  begun: 'new',
} as const
const page = { ...shared, hasSlug: true, isReviewed: true } as const
const record = { ...shared, isPublic: false, isChecked: false, begun: 'elsewhere' } as const

/**
 * What is true of each type of document, for everybody who may not load the schema: the site, the server, commands. A type
 * that the schema gains does not compile until it has its row.
 */
export const documentTypes = {
  story: { ...page, label: 'Story', needsApproval: true, begun: 'inLanguage' },
  page: { ...page, label: 'Page', begun: 'inLanguage' },
  partner: { ...page, label: 'Signatory' },
  napDocument: { ...page, label: 'Document' },
  outcome: { ...shared, label: 'Outcome' },
  country: { ...shared, label: 'Country' },
  siteSettings: { ...shared, label: 'Site settings', begun: 'single' },
  redirect: { ...shared, label: 'Redirect' },
  consentRecord: { ...record, label: 'Consent record', isChecked: true },
  reviewLink: { ...record, label: 'Review link' },
  reviewNote: { ...record, label: 'Review note' },
  reviewView: { ...record, label: 'Opening of a review link' },
  consentAnswer: { ...record, label: 'Consent by link' },
  reviewWords: { ...record, label: 'Words of consent' },
  mailNotice: { ...record, label: 'Notice by mail' },
  inboxChoice: { ...record, label: 'Mail about an inbox' },
  takedownRequest: { ...record, label: 'Message to the editors' },
  workflow: { ...record, label: 'Review' },
  workflowRequest: { ...record, label: 'Request for review' },
  schedule: { ...record, label: 'Scheduled time' },
} as const satisfies Readonly<Record<DocumentType, DocumentTypeFacts>>

/** The one document of its type, with what is the same on every page. */
export const SETTINGS_ID = 'siteSettings'

export function isDocumentType(type: string): type is DocumentType {
  return Object.hasOwn(documentTypes, type)
}

/** The types for which something is true, in the order of the table. */
export function typesWhere(isTrue: (facts: DocumentTypeFacts) => boolean): readonly DocumentType[] {
  return Object.keys(documentTypes)
    .filter(isDocumentType)
    .filter((type) => isTrue(documentTypes[type]))
}

/** The facts of a stored type; `undefined` for those of Sanity and its plugins. */
export function factsOf(type: string): DocumentTypeFacts | undefined {
  return isDocumentType(type) ? documentTypes[type] : undefined
}

export const publicTypes = typesWhere(({ isPublic }) => isPublic)
/** With an address that editors can change. */
export const addressedTypes = typesWhere(({ hasSlug }) => hasSlug)
export const reviewedTypes = typesWhere(({ isReviewed }) => isReviewed)
export const checkedTypes = typesWhere(({ isChecked }) => isChecked)
/** One document for each language, tied together. */
export const translatedTypes = typesWhere(({ begun }) => begun === 'inLanguage')
