import { dictionary } from '@/lib/dictionaries'
import type { List } from '@/lib/finding/list'
import { parameterName, valueInAddress } from '@/lib/finding/parameters'
import { sorts } from '@/lib/finding/sorts'

/** The last part of the sentence, “… sorted [newest first]”. */
export function SortSelect({ list: { listing, language, choice } }: { readonly list: List<unknown> }) {
  const words = dictionary(language).finding.sort
  const inAddress = (sort: string) => valueInAddress('sort', sort, listing, language)
  return (
    <>
      {' '}
      {words.before}{' '}
      <select
        name={parameterName('sort', language)}
        aria-label={words.label}
        defaultValue={choice.sort ? inAddress(choice.sort) : ''}
      >
        <option value="">{words.newest}</option>
        {sorts.map((sort) => (
          <option key={sort} value={inAddress(sort)}>
            {words[sort]}
          </option>
        ))}
      </select>
    </>
  )
}
