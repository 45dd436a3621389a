import type { ReactNode } from 'react'
import { FurtherFrame } from '@/components/chrome/further-frame'
import { SiteFrame } from '@/components/chrome/site-frame'
import type { Settings } from '@/lib/content/page-content'
import { storyWords } from '@/lib/dictionaries/stories/story-words'
import { isFurther, type StoryLanguage } from '@/lib/languages'
import type { Alternates } from '@/lib/routes'

interface TextFrameProps {
  readonly language: StoryLanguage
  readonly settings: Settings
  readonly alternates: Alternates
  readonly children: ReactNode
}

/** What readers see around a text in its language. */
export function TextFrame({ language, settings, alternates, children }: TextFrameProps) {
  return isFurther(language) ? (
    <FurtherFrame
      language={language}
      alternates={alternates}
      title={settings?.title ?? storyWords(language).siteTitle}
      isFramed
    >
      {children}
    </FurtherFrame>
  ) : (
    <SiteFrame settings={settings} language={language} alternates={alternates} isFramed>
      {children}
    </SiteFrame>
  )
}
