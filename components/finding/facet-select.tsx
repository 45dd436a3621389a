import { dictionary } from '@/lib/dictionaries'
import type { Facet } from '@/lib/finding/facets'
import { parameterName, valueInAddress } from '@/lib/finding/parameters'
import type { ContentListing } from '@/lib/finding/listings'
import type { Language } from '@/lib/languages'
import { choiceWords } from './choice-words'

interface FacetSelectProps {
  readonly facet: Facet
  readonly listing: ContentListing
  readonly language: Language
  /** Whether it follows the subject of the sentence directly. */
  readonly isFirst: boolean
}

/** A part of the sentence, “from [all countries]”. */
export function FacetSelect({ facet: { name, options, chosen }, listing, language, isFirst }: FacetSelectProps) {
  const { before, all, label, isClause } = choiceWords(listing, name, language)
  const isMissing = chosen?.count === 0 && options.every(({ value }) => value !== chosen.value)
  const inAddress = (value: string) => valueInAddress(name, value, listing, language)
  return (
    <>
      {isClause && !isFirst ? ', ' : ' '}
      {before}{' '}
      <select
        name={parameterName(name, language)}
        aria-label={label}
        defaultValue={chosen ? inAddress(chosen.value) : ''}
      >
        <option value="">{all}</option>
        {options.map(({ value, label: text, count }) => (
          <option key={value} value={inAddress(value)}>{`${text} (${count})`}</option>
        ))}
        {isMissing && (
          <option value={inAddress(chosen.value)}>{chosen.label || dictionary(language).finding.unknown}</option>
        )}
      </select>
    </>
  )
}
