import { notFound } from 'next/navigation'
import { readChoice, type Choice } from '@/lib/finding/parameters'
import type { Listing } from '@/lib/finding/listings'
import { isLanguage, type Language } from '@/lib/languages'

/** What Next gives to a page or layout under `[language]`. */
export interface LanguageParams {
  readonly params: Promise<{ readonly language: string }>
}

/** What Next gives to a page under `[language]/…/[slug]`. */
export interface SlugParams {
  readonly params: Promise<{ readonly language: string; readonly slug: string }>
}

/** What Next gives to a page where readers can choose. */
export interface ChoiceParams extends LanguageParams {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>
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

/** The language of the address, and what it chooses. Drafts pass by the front, so it is read with the same care here. */
export async function readListing(
  props: ChoiceParams,
  listing: Listing,
): Promise<{ language: Language; choice: Choice }> {
  const [language, given] = await Promise.all([readLanguage(props), props.searchParams])
  const pairs = Object.entries(given).flatMap(([name, value]) => [value ?? []].flat().map((each) => [name, each]))
  return { language, choice: readChoice(new URLSearchParams(pairs), listing, language) }
}
