import type { NewRemark } from '@/sanity/review/new-note'

/** A remark by the link `review.a` about a paragraph of `story`. */
export const said = (text: string, more: Partial<NewRemark> = {}): NewRemark => ({
  linkId: 'review.a',
  subject: 'story',
  revision: 'r1',
  paragraph: { key: 'p', quote: 'One paragraph…' },
  text,
  name: 'Fatima',
  verdict: 'comment',
  frameLanguage: 'ar',
  ...more,
})
