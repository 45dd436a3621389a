import { z } from 'zod'
import { languages, type Language } from '../languages.ts'

// Of what the fields of the open data are made. Content may break every rule (an import, another program): a field that
// does not fit is empty, so that one bad value takes no file away from everybody.

/** A value that may be absent. */
export function orNull<T extends z.ZodType>(type: T) {
  return type.nullable().catch(null)
}

/** Several values, perhaps none. */
export function listOf<T extends z.ZodType>(type: T) {
  return z.array(type).catch([])
}

export const text = z.string().min(1)
export const webAddress = z.url({ protocol: /^https?$/ })

/** A year, a month or a day: `2009`, `2013-10`, `2000-10-31`. */
export const partialDate = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)

/** One value for each language of the site. */
export function inLanguages<T extends z.ZodType>(type: T) {
  const each = orNull(type)
  return z.object({ en: each, nl: each } satisfies Record<Language, typeof each>)
}

/** What a row of a schema must be given: every field, or it does not compile. What fits not is seen when it is parsed. */
export type Row<S extends z.ZodObject> = Readonly<Record<keyof z.output<S>, unknown>>

/** The values of a field that editors fill in for each language, by language. */
export function byLanguage(values: readonly { language: string | null; value: string | null }[] | null) {
  return forLanguages((language) => values?.find((each) => each.language === language)?.value ?? null)
}

export function forLanguages<T>(make: (language: Language) => T): Partial<Record<Language, T>> {
  return Object.fromEntries(languages.map(({ id }) => [id, make(id)]))
}

/** Where the data is published: what addresses are made of. */
export interface BaseUrls {
  readonly siteUrl: string
  /** The public address of a file that the content API names. */
  readonly fileUrl: (url: string) => string
}
