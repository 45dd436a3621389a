import { z } from 'zod'
import type { Language } from '../languages.ts'
import type { COUNTRIES_DATA_QUERY_RESULT } from '../types.generated.ts'
import type { Dictionary } from '../dictionaries/index.ts'
import { byLanguage, forLanguages, inLanguages, text, type RowOf } from './fields.ts'

const count = z.int().nonnegative()

/** A country that stories come from, in the open data. */
export function countrySchema({ id, name, updatedAt, country }: Dictionary['openData']['fields']) {
  return z.object({
    id: text.describe(id),
    code: z
      .string()
      .regex(/^[A-Z]{2}$/)
      .describe(country.code),
    name: inLanguages(text).describe(name),
    stories: z.object({ en: count, nl: count } satisfies Record<Language, typeof count>).describe(country.stories),
    updatedAt: z.iso.datetime().describe(updatedAt),
  })
}

export function countryRow(country: COUNTRIES_DATA_QUERY_RESULT[number]): RowOf<ReturnType<typeof countrySchema>> {
  return {
    id: country._id,
    code: country.code,
    name: byLanguage(country.name),
    stories: forLanguages((language) => country.languages.filter((each) => each === language).length),
    updatedAt: country._updatedAt,
  }
}
