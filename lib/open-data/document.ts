import { z } from 'zod'
import type { DOCUMENTS_DATA_QUERY_RESULT } from '../types.generated.ts'
import type { Dictionary } from '../dictionaries/index.ts'
import { entryPath } from '../routes.ts'
import {
  byLanguage,
  forLanguages,
  inLanguages,
  listOf,
  orNull,
  partialDate,
  text,
  webAddress,
  type BaseUrls,
  type RowOf,
} from './fields.ts'

const kinds = [
  'actionPlan',
  'progressReport',
  'evaluation',
  'research',
  'letter',
  'resolution',
  'treaty',
  'recommendation',
  'minutes',
  'form',
] as const

const count = z.int().positive()

/** A NAP document, in the open data. */
export function documentSchema({ id, url, summary, outcomes, sources, updatedAt, document: words }: FieldTexts) {
  return z.object({
    id: text.describe(id),
    title: inLanguages(text).describe(words.title),
    kind: orNull(z.enum(kinds)).describe(words.kind),
    number: orNull(text).describe(words.number),
    plan: orNull(z.enum(['I', 'II', 'III', 'IV'])).describe(words.plan),
    period: orNull(
      z.object({
        from: orNull(partialDate).describe(words.from),
        until: orNull(partialDate).describe(words.until),
        extendedUntil: orNull(partialDate).describe(words.extendedUntil),
      }),
    ).describe(words.period),
    publishedDate: orNull(partialDate).describe(words.publishedDate),
    publisher: inLanguages(text).describe(words.publisher),
    summary: inLanguages(text).describe(summary),
    outcomes: listOf(z.int()).describe(outcomes),
    url: inLanguages(webAddress).describe(url),
    versions: listOf(
      z.object({
        language: orNull(text).describe(words.versionLanguage),
        url: orNull(webAddress).describe(words.versionUrl),
        isCopy: z.boolean().describe(words.isCopy),
        format: orNull(text).describe(words.format),
        size: orNull(count).describe(words.size),
        pages: orNull(count).describe(words.pages),
        sha256: orNull(z.string().regex(/^[a-f0-9]{64}$/)).describe(words.sha256),
      }),
    ).describe(words.versions),
    supersedes: orNull(text).describe(words.supersedes),
    sources: listOf(webAddress).describe(sources),
    updatedAt: z.iso.datetime().describe(updatedAt),
  })
}

type FieldTexts = Dictionary['openData']['fields']

export function documentRow(
  document: DOCUMENTS_DATA_QUERY_RESULT[number],
  { siteUrl, fileUrl }: BaseUrls,
): RowOf<ReturnType<typeof documentSchema>> {
  const { slug, versions } = document
  return {
    id: document._id,
    title: byLanguage(document.title),
    kind: document.kind,
    number: document.number,
    plan: document.cycle,
    period: document.period,
    publishedDate: document.publishedDate,
    publisher: byLanguage(document.publisher),
    summary: byLanguage(document.summary),
    outcomes: document.outcomes ?? [],
    url: forLanguages((language) => (slug ? siteUrl + entryPath(language, 'documents', slug) : null)),
    versions:
      versions?.map(({ checksum: sha256, url, ...rest }) => ({ ...rest, url: url && fileUrl(url), sha256 })) ?? [],
    supersedes: document.supersedes,
    sources: document.source ?? [],
    updatedAt: document._updatedAt,
  }
}
