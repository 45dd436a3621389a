import type { Language } from '@/lib/languages'
import type { Edit } from '@/sanity/preview/data-attribute'
import type { Settings } from '@/lib/content/page-content'
import type { AfterPart } from '../text/block-components'

/** The props of every template besides its content. */
export interface TemplateProps {
  readonly language: Language
  readonly settings: Settings
  /** The absolute URL of the page, for citations; absent in previews. */
  readonly address?: string
  /** Marks fields for click-to-edit; absent for readers, whose pages contain no ids. */
  readonly edit?: Edit
  /** In reviews only. */
  readonly afterPart?: AfterPart
}
