import type { StoryLanguage, FrameLanguage } from '../languages.ts'

/** The name of a text's language, in the language around it: `nl` is “Dutch”, “néerlandais”, “الهولندية”. */
export function frameLanguageName(language: StoryLanguage, frame: FrameLanguage): string {
  return new Intl.DisplayNames(frame, { type: 'language' }).of(language) ?? language
}
