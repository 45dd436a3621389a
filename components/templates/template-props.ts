import type { Language } from '@/lib/languages'
import type { Edit } from '@/sanity/preview/data-attribute'
import type { Settings } from '@/lib/content/page-content'

/** The props of every template besides its content. */
export interface TemplateProps {
  readonly language: Language
  readonly settings: Settings
  /** The absolute URL of the page, for citations; absent in previews. */
  readonly address?: string
  /** Marks fields for click-to-edit; absent for readers, whose pages contain no ids. */
  readonly edit?: Edit
}
