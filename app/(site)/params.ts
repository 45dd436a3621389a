import { notFound } from 'next/navigation'
import { isLanguage, type Language } from '@/sanity/languages'

/** What Next gives to a page or layout under `[language]`. */
export interface LanguageParams {
  readonly params: Promise<{ readonly language: string }>
}

/** What Next gives to a page under `[language]/…/[slug]`. */
export interface SlugParams {
  readonly params: Promise<{ readonly language: string; readonly slug: string }>
}

/** The only letters that an address of content has (see the schema's rule). Others are not worth a question. */
const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

/** The language of the address; another one is a page that is not there. */
export async function readLanguage({ params }: LanguageParams): Promise<Language> {
  const { language } = await params
  return isLanguage(language) ? language : notFound()
}

/** The language and last word of the address; what cannot be either is a page that is not there. */
export async function readSlug({ params }: SlugParams): Promise<{ language: Language; slug: string }> {
  const { language, slug } = await params
  return isLanguage(language) && SLUG.test(slug) ? { language, slug } : notFound()
}
