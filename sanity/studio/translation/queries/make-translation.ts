import type { SanityClient } from '@sanity/client'
import { draftIdOf, publishedIdOf } from '../../../../lib/document-ids.ts'
import type { StoryLanguage } from '../../../../lib/languages.ts'
import { referenceOf, type Stored } from '../../../../lib/stored.ts'
import { statusOf } from '../../parts/refusal-said.ts'
import { listedText, listIdOf, readList } from './translation-list.ts'
import { textLanguages, type FamilyMember } from '../rules/text-languages.ts'

/** A text as the content API has it. */
export interface StoredText extends Stored {
  readonly _id: string
  readonly _type: string
  readonly _rev: string
}

const FAMILY = `*[_type == $type && (_id in [$original, "drafts." + $original] || translationOf._ref == $original)]{ _id, language }`

/** A translation of a translation belongs to the original too, since that has the consent record. */
export const originalOf = (source: StoredText): string => referenceOf(source.translationOf) ?? publishedIdOf(source._id)

/** An original with its translations. */
export function readFamily(client: SanityClient, type: string, original: string): Promise<readonly FamilyMember[]> {
  return client.withConfig({ perspective: 'raw' }).fetch<FamilyMember[]>(FAMILY, { type, original })
}

/**
 * What a text in another language does not take over: its address, and the moment at which words would appear that nobody has
 * translated yet. The moment at which it goes it shares.
 */
const ownOfEach: ReadonlySet<string> = new Set(['slug', 'publishAt'])

/**
 * Begins a text in another language: a draft with the words of this one, tied to the original and to the words that it was made from.
 * Where a colleague was faster there is nothing to begin, also when she was by less than a second.
 * @returns the id of the text in that language, without `drafts.`
 */
export async function makeTranslation(
  client: SanityClient,
  source: StoredText,
  language: StoryLanguage,
): Promise<string> {
  const raw = client.withConfig({ perspective: 'raw' })
  for (let triesLeft = 5; ; triesLeft -= 1) {
    try {
      return await findOrMake(raw, source, language)
    } catch (error) {
      // Somebody began a text of this family between the reading and the writing, in this language or another.
      if (statusOf(error) !== 409 || triesLeft === 0) throw error
    }
  }
}

async function findOrMake(raw: SanityClient, source: StoredText, language: StoryLanguage): Promise<string> {
  const originalId = originalOf(source)
  const [family, list] = await Promise.all([readFamily(raw, source._type, originalId), readList(raw, originalId)])
  const there = textLanguages(source._type, family).find((each) => each.language === language)
  const known = there?.id ?? (await listedText(raw, list, language))
  if (known) return known
  const [published, draft] = await raw.getDocuments([originalId, draftIdOf(originalId)])
  const original = originalId === publishedIdOf(source._id) ? source : (published ?? draft)
  const id = crypto.randomUUID()
  const words = Object.entries(source).filter(([name]) => !name.startsWith('_') && !ownOfEach.has(name))
  const text = {
    ...Object.fromEntries(words),
    _id: draftIdOf(id),
    _type: source._type,
    language,
    translationOf: weakly(originalId),
    translationStatus: 'toBeConfirmed',
    ...(original && { translationSourceRevision: original._rev }),
  }
  const entry = entryOf(language, id)
  // Refused with 409 where the list is not as it was read: of two people who begin the same text, one writes.
  const begun = raw.transaction().create(text)
  await (
    list
      ? begun.patch(list._id, (patch) =>
          patch.ifRevisionId(list._rev).setIfMissing({ translations: [] }).insert('after', 'translations[-1]', [entry]),
        )
      : begun.create({
          _id: listIdOf(originalId),
          _type: 'translation.metadata',
          schemaTypes: [source._type],
          translations: [entryOf(String(original?.language ?? source.language), originalId), entry],
        })
  ).commit()
  return id
}

const weakly = (_ref: string) => ({ _type: 'reference', _ref, _weak: true })

const entryOf = (language: string, id: string) => ({
  _key: crypto.randomUUID().slice(0, 12),
  _type: 'internationalizedArrayReferenceValue',
  language,
  value: weakly(id),
})
