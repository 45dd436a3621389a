import { dictionary } from '@/lib/dictionaries'
import type { ChoiceWords } from '@/lib/dictionaries/en/finding'
import type { FacetName } from '@/lib/facet-names'
import type { ContentListing } from '@/lib/finding/listings'
import type { Language } from '@/lib/languages'

/** How a filter reads in the sentence of its list. One without a text there shows its name. */
export function choiceWords(listing: ContentListing, name: FacetName, language: Language): ChoiceWords {
  const words: Readonly<Partial<Record<FacetName, ChoiceWords>>> = dictionary(language).finding.choices[listing]
  return words[name] ?? { before: '', all: name, label: name }
}
