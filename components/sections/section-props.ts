import type { Language } from '@/lib/languages'
import type { Edit } from '@/sanity/preview/data-attribute'
import type { Section, SectionOf } from '@/lib/content/page-content'
import type { AfterPart } from '../text/block-components'

/** The props of every section. */
export interface SectionProps<T extends Section['_type']> {
  readonly section: SectionOf<T>
  readonly language: Language
  /** In drafts only. */
  readonly edit?: Edit
  /** In reviews only. */
  readonly afterPart?: AfterPart
}
