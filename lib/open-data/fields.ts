import { z } from 'zod'
import { languages, type Language } from '../languages.ts'

// Field types of the open data. Content may break every rule (an import, another program): a value that does not fit
// becomes empty, so that one bad value does not break a whole file.

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

/** The input for a row of a schema: a missing field does not compile; a wrong value is found when it is parsed. */
export type RowOf<S extends z.ZodObject> = Readonly<Record<keyof z.output<S>, unknown>>

/** The values of a field with one text per language, by language. */
export function byLanguage(values: readonly { language: string | null; value: string | null }[] | null) {
  return forLanguages((language) => values?.find((each) => each.language === language)?.value ?? null)
}

export function forLanguages<T>(make: (language: Language) => T): Partial<Record<Language, T>> {
  return Object.fromEntries(languages.map(({ id }) => [id, make(id)]))
}

/** The base of all addresses in the data. */
export interface BaseUrls {
  readonly siteUrl: string
  /** The public address of a file in the content API. */
  readonly fileUrl: (url: string) => string
}
