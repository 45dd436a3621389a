import { ExitThisPage } from '@/components/text/exit-this-page'
import type { FrameLanguage, StoryLanguage } from '@/lib/languages'
import { frameWords } from '@/lib/review/words/frame-words'
import { safeHref } from '@/lib/words'
import { loadReviewSettings } from './load-settings'

/** The way out of the page of a form; nothing where the site has none. */
export async function formExit(text: StoryLanguage, frame: FrameLanguage) {
  const href = safeHref((await loadReviewSettings(text))?.exitPage?.url)
  return href ? <ExitThisPage href={href} words={frameWords(frame)} /> : null
}
