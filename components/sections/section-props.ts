import type { Language } from '@/lib/languages'
import type { Edit } from '@/sanity/preview/data-attribute'
import type { Section, SectionOf } from '../content'

/** What every section of a page is given. */
export interface SectionProps<T extends Section['_type']> {
  readonly section: SectionOf<T>
  readonly language: Language
  /** Present in drafts only. */
  readonly edit?: Edit
}
