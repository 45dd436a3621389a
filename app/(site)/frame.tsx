import type { ReactNode } from 'react'
import { JsonLd } from '@/components/chrome/json-ld'
import { FurtherFrame } from '@/components/chrome/further-frame'
import { SiteFrame } from '@/components/chrome/site-frame'
import { furtherWords, storyWords } from '@/lib/dictionaries/stories/story-words'
import type { Alternates } from '@/lib/routes'
import type { About } from '@/lib/structured-data/site'
import { env } from '@/sanity/env'
import { isFurther, siteLanguageOf, type StoryLanguage } from '@/lib/languages'
import { loadSettings } from './load'

interface FrameProps {
  readonly language: StoryLanguage
  readonly path?: string
  readonly alternates?: Alternates
  /** The structured data of the page. */
  readonly about?: About
  readonly children: ReactNode
}

/**
 * The menus around a page. They belong to the page, not the layout, because only the page knows its address in other
 * languages.
 */
export async function Frame({ language, path, alternates, about, children }: FrameProps) {
  const own = siteLanguageOf(language)
  const settings = await loadSettings(own)
  const title = settings?.title ?? storyWords(language).siteTitle
  const description = isFurther(language) ? furtherWords(language).about : settings?.description
  const publishedBy = settings?.publishedBy
  const data = about && <JsonLd things={about({ siteUrl: env().siteUrl, title, description, language, publishedBy })} />
  // An archive of the site has no light form of its pages.
  const hasLightForm = !env().onlyToKeep
  if (isFurther(language))
    return (
      <FurtherFrame
        language={language}
        path={path}
        alternates={alternates ?? {}}
        title={title}
        hasLightForm={hasLightForm}
      >
        {children}
        {data}
      </FurtherFrame>
    )
  return (
    <SiteFrame settings={settings} language={own} path={path} alternates={alternates} hasLightForm={hasLightForm}>
      {children}
      {data}
    </SiteFrame>
  )
}
