import type { NapDocument, Story } from '../content/page-content.ts'
import { machineDate } from '../dates.ts'
import { documentNumber } from '../dictionaries/document-number.ts'
import type { Language } from '../languages.ts'

/** What programs for references know of a page. It says nothing that the page does not show. */
export interface Citation {
  readonly kind: 'page' | 'report'
  readonly title: string
  /** An organisation: the site names no other authors. */
  readonly author: string | null
  /** A year, month or day. */
  readonly date: string | null
  readonly number: string | null
  /** The last part of the address of its page, by which a file of references knows it. */
  readonly key: string
  readonly url: string
  readonly language: string | null
}

/** @param url the absolute address of its page */
export function storyCitation(story: Story, siteTitle: string, url: string): Citation | null {
  const { title, publishedAt, slug, language } = story
  if (!title || !slug) return null
  const date = machineDate(publishedAt ?? '') ?? null
  return { kind: 'page', title, author: siteTitle, date, number: null, key: slug, url, language }
}

/** @param url the absolute address of its page */
export function documentCitation(document: NapDocument, language: Language, url: string): Citation | null {
  const { title, publisher, publishedDate, number, slug, titleLanguage } = document
  if (!title || !slug) return null
  return {
    kind: 'report',
    title,
    author: publisher,
    date: machineDate(publishedDate ?? '') ?? null,
    number: documentNumber(number, language),
    key: slug,
    url,
    language: titleLanguage,
  }
}

/** A field is one line of its file. */
export const onOneLine = (text: string) => text.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim()
