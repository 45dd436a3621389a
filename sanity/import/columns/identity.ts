import { otherNames } from '../../../lib/content/other-names.ts'
import { dictionary } from '../../../lib/dictionaries/index.ts'
import { languages, type Language } from '../../../lib/languages.ts'
import { partnerKinds } from '../../schema/fields/partner-kinds.ts'
import { longestSlug, slugForm } from '../../schema/rules/slug-form.ts'
import type { Column } from './column.ts'

const kindNamed = (text: string) => {
  const typed = plainWords(text)
  return partnerKinds.find(({ value, title }) =>
    [value, title, ...languages.flatMap(({ id }) => namesIn(id, value))].some((name) => plainWords(name) === typed),
  )
}

/** What a kind is called on pages, one and many, and by people. */
function namesIn(language: Language, kind: (typeof partnerKinds)[number]['value']): readonly string[] {
  const { kinds, groups } = dictionary(language).signatories
  return [kinds[kind], groups[kind], ...(otherNames[kind]?.[language] ?? [])]
}

/** As people write the same: in capitals or not, with spaces, hyphens and dots or without. */
const plainWords = (text: string) => text.toLowerCase().replaceAll(/[\s.\-‐‑–]+/gu, '')

/** By this a row finds its signatory. */
export const slugColumn: Column = {
  name: 'slug',
  help: 'The last part of the web address; it says which signatory the row is about',
  example: 'example-organisation',
  read(text) {
    if (text.length > longestSlug) return { problem: `“${text}” is longer than ${longestSlug} characters.` }
    if (!slugForm.test(text))
      return { problem: `“${text}” cannot be an address: use only a–z, 0–9 and single hyphens.` }
    return { words: [text] }
  },
  current: ({ slug }) => (slug?.current ? [slug.current] : []),
  written: (fields, [current]) => ({ ...fields, slug: { _type: 'slug', current } }),
}

export const kindColumn: Column = {
  name: 'kind',
  help: `One of: ${partnerKinds.map(({ title }) => title).join(', ')}; “NGO” and the Dutch words are known too`,
  example: 'Civil-society organisation',
  read(text) {
    const kind = kindNamed(text)
    if (kind) return { words: [kind.value] }
    return { problem: `“${text}” is not a kind. Write ${partnerKinds.map(({ title }) => title).join(', ')}.` }
  },
  current: ({ kind }) => (kind ? [kind] : []),
  written: (fields, [kind = '']) => ({ ...fields, kind: kindNamed(kind)?.value }),
}
