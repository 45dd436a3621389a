import { defaultLanguage, isStoryLanguage, type StoryLanguage } from '@/lib/languages'

export interface WordParams {
  readonly params: Promise<{ readonly word: string }>
}

/** The language of an address that was not found, from its first word, which may be anything. */
export async function languageOfWord({ params }: WordParams): Promise<StoryLanguage> {
  const { word } = await params
  return isStoryLanguage(word) ? word : defaultLanguage
}
