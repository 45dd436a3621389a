import type { Language } from '../languages.ts'
import type { FrameLanguage } from './frame-languages.ts'

/** What the reader of a review chose: which text, and the language around it. Relative, for links on its own pages. */
export function reviewChoice(choice: { readonly text?: Language; readonly frame?: FrameLanguage }): string {
  return `?${new URLSearchParams(choice).toString()}`
}
