import type { Language } from '@/lib/languages'
import type { Edit } from '@/sanity/preview/data-attribute'
import type { Settings } from '../content'

/** What every template is given beside its content. */
export interface TemplateProps {
  readonly language: Language
  readonly settings: Settings
  /** The whole address of the page, for those who cite it; absent in previews. */
  readonly address?: string
  /** Marks fields for click-to-edit; absent for readers, whose pages carry no ids. */
  readonly edit?: Edit
}
