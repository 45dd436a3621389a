import type { NewLink } from '@/sanity/studio/review/rules/share-form'

export const ada = { id: 'ada', name: 'Ada' }

/** A link as the dialog gives it. */
export const linkFor = (madeFor: string): NewLink => ({
  madeFor,
  languages: ['en'],
  frameLanguage: 'ar',
  days: 7,
  viewLimit: null,
  may: ['comment'],
})

export const refer = (_ref: string) => ({ _type: 'reference', _ref, _weak: true })
