import { notFound } from 'next/navigation'
import { readChoice, type Choice } from '@/lib/finding/parameters'
import type { Listing } from '@/lib/finding/listings'
import { isLanguage, isStoryLanguage, type Language, type StoryLanguage } from '@/lib/languages'
import { slugForm } from '@/lib/slug-form'

/** Next's props for a page or layout under `[language]`. */
export interface LanguageParams {
  readonly params: Promise<{ readonly language: string }>
}

/** Next's props for a page under `[language]/…/[slug]`. */
export interface SlugParams {
  readonly params: Promise<{ readonly language: string; readonly slug: string }>
}

/** Next's props for a listing. */
export interface ChoiceParams extends LanguageParams {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>
}

/** The language of the address; an unknown one gives 404. */
export async function readLanguage({ params }: LanguageParams): Promise<Language> {
  const { language } = await params
  return isLanguage(language) ? language : notFound()
}

/** The same where there is something in each language in which there are stories. */
export async function readStoryLanguage({ params }: LanguageParams): Promise<StoryLanguage> {
  const { language } = await params
  return isStoryLanguage(language) ? language : notFound()
}

/** The language and slug of the address of a story. */
export async function readStorySlug({ params }: SlugParams): Promise<{ language: StoryLanguage; slug: string }> {
  const { language, slug } = await params
  return isStoryLanguage(language) && slugForm.test(slug) ? { language, slug } : notFound()
}

/** The language and slug of the address; an impossible one gives 404. */
export async function readSlug({ params }: SlugParams): Promise<{ language: Language; slug: string }> {
  const { language, slug } = await params
  return isLanguage(language) && slugForm.test(slug) ? { language, slug } : notFound()
}

/** The language and choice of the address. Drafts bypass the front, so it is parsed with the same care here. */
export async function readListing(
  props: ChoiceParams,
  listing: Listing,
): Promise<{ language: Language; choice: Choice }> {
  const [language, given] = await Promise.all([readLanguage(props), readSearch(props)])
  return { language, choice: readChoice(given, listing, language) }
}

/** What follows the question mark. */
export async function readSearch({ searchParams }: Pick<ChoiceParams, 'searchParams'>): Promise<URLSearchParams> {
  const pairs = Object.entries(await searchParams)
  return new URLSearchParams(pairs.flatMap(([name, value]) => [value ?? []].flat().map((each) => [name, each])))
}
