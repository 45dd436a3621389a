import { dictionary } from '@/lib/dictionaries'
import type { Facet } from '@/lib/finding/facets'
import { parameterName } from '@/lib/finding/parameters'
import type { ListPlace } from '@/lib/finding/places'
import type { Language } from '@/sanity/languages'
import { choiceWords } from './choice-words'

interface FacetSelectProps {
  readonly facet: Facet
  readonly place: ListPlace
  readonly language: Language
}

/** A part of the sentence, “from [all countries]”. */
export function FacetSelect({ facet: { name, options, chosen }, place, language }: FacetSelectProps) {
  const { before, all, label } = choiceWords(place, name, language)
  const isUnknown = chosen?.count === 0 && options.every(({ value }) => value !== chosen.value)
  return (
    <>
      {before}{' '}
      <select name={parameterName(name, language)} aria-label={label} defaultValue={chosen?.value ?? ''}>
        <option value="">{all}</option>
        {options.map(({ value, label: text, count }) => (
          <option key={value} value={value}>{`${text} (${count})`}</option>
        ))}
        {isUnknown && <option value={chosen.value}>{dictionary(language).finding.unknown}</option>}
      </select>{' '}
    </>
  )
}
