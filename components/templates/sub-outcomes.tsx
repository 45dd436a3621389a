import { dictionary } from '@/lib/dictionaries'
import { foreign, joinNames } from '@/lib/words'
import type { Language } from '@/lib/languages'
import type { Outcome } from '@/lib/content/page-content'
import { hyphenated } from '@/lib/hyphens'

interface SubOutcomesProps {
  readonly outcome: Pick<Outcome, 'subOutcomes' | 'signatories'>
  readonly language: Language
}

/** The sub-outcomes of an outcome, each with the signatories that pledged to contribute. */
export function SubOutcomes({ outcome: { subOutcomes, signatories }, language }: SubOutcomesProps) {
  const words = dictionary(language)
  if (subOutcomes.length === 0) return null
  return (
    <section className="prose" aria-labelledby="sub-outcomes">
      <h2 id="sub-outcomes">{words.outcomes.subOutcomes}</h2>
      <ol className="long-sub-outcomes">
        {subOutcomes.map(({ _key, number, title, titleLanguage }) => {
          const pledged = signatories.filter(({ steps }) => [...steps].some((step) => step === number))
          const names = pledged.flatMap(({ shortName, name }) => shortName ?? name ?? [])
          return (
            <li key={_key}>
              <b>{number}</b>
              <div>
                <p lang={foreign(titleLanguage, language)}>{hyphenated(title, titleLanguage ?? language, 'text')}</p>
                {names.length > 0 && <small>{words.places.outcomes.pledgedBy(joinNames(names, language))}</small>}
              </div>
            </li>
          )
        })}
      </ol>
    </section>
  )
}
