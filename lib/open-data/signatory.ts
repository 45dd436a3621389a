import { z } from 'zod'
import type { SIGNATORIES_DATA_QUERY_RESULT } from '../types.generated.ts'
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

const kinds = ['ministry', 'civilSociety', 'knowledgeInstitution', 'otherGovernment'] as const

/** A signatory, in the open data. */
export function signatorySchema({ id, name, url, sources, updatedAt, signatory }: Dictionary['openData']['fields']) {
  return z.object({
    id: text.describe(id),
    name: inLanguages(text).describe(name),
    shortName: orNull(text).describe(signatory.shortName),
    kind: orNull(z.enum(kinds)).describe(signatory.kind),
    url: inLanguages(webAddress).describe(url),
    website: orNull(webAddress).describe(signatory.website),
    place: inLanguages(text).describe(signatory.place),
    description: inLanguages(text).describe(signatory.description),
    plans: listOf(text).describe(signatory.plans),
    activeFrom: orNull(partialDate).describe(signatory.activeFrom),
    activeUntil: orNull(partialDate).describe(signatory.activeUntil),
    activities: inLanguages(text).describe(signatory.activities),
    outcomes: listOf(z.int()).describe(signatory.outcomes),
    steps: listOf(text).describe(signatory.steps),
    pledgeFile: orNull(webAddress).describe(signatory.pledgeFile),
    sources: listOf(webAddress).describe(sources),
    updatedAt: z.iso.datetime().describe(updatedAt),
  })
}

export function signatoryRow(
  signatory: SIGNATORIES_DATA_QUERY_RESULT[number],
  { siteUrl, fileUrl }: BaseUrls,
): RowOf<ReturnType<typeof signatorySchema>> {
  const { slug, pledge } = signatory
  return {
    id: signatory._id,
    name: byLanguage(signatory.name),
    shortName: signatory.shortName,
    kind: signatory.kind,
    url: forLanguages((language) => (slug ? siteUrl + entryPath(language, 'signatories', slug) : null)),
    website: signatory.website,
    place: byLanguage(signatory.place),
    description: byLanguage(signatory.description),
    plans: signatory.plans ?? [],
    activeFrom: signatory.activeFrom,
    activeUntil: signatory.activeUntil,
    activities: byLanguage(pledge?.activities ?? null),
    outcomes: pledge?.outcomes ?? [],
    steps: pledge?.subOutcomes ?? [],
    pledgeFile: pledge?.file && fileUrl(pledge.file),
    sources: signatory.source ?? [],
    updatedAt: signatory._updatedAt,
  }
}
