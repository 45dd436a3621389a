import { cache } from 'react'
import { readersParams } from '@/lib/consent/readers-params'
import type { Settings } from '@/lib/content/page-content'
import { siteLanguageOf, type StoryLanguage } from '@/lib/languages'
import { serverClient } from '@/sanity/client'
import { SETTINGS_QUERY } from '@/sanity/queries/settings'

/**
 * The settings around a text under review, as readers have them. A page of a review shows the same to everybody who may see
 * it, so it does not follow an editor's draft mode in the same browser, as pages of the site do.
 */
export const loadReviewSettings = cache((language: StoryLanguage): Promise<Settings> =>
  serverClient().fetch<Settings>(
    SETTINGS_QUERY,
    { language: siteLanguageOf(language), ...readersParams(new Date()) },
    { perspective: 'published', cache: 'no-store' },
  ),
)
