import { dictionary } from '@/lib/dictionaries'
import { foreign, joinNames } from '@/lib/words'
import type { Language } from '@/lib/languages'
import type { Outcome } from '../content'

interface OutcomeStepsProps {
  readonly outcome: Pick<Outcome, 'subOutcomes' | 'signatories'>
  readonly language: Language
}

/** The steps towards an outcome, each with those who pledged to take it. */
export function OutcomeSteps({ outcome: { subOutcomes, signatories }, language }: OutcomeStepsProps) {
  const words = dictionary(language)
  if (subOutcomes.length === 0) return null
  return (
    <section className="prose" aria-labelledby="steps">
      <h2 id="steps">{words.outcomes.steps}</h2>
      <ol className="long-steps">
        {subOutcomes.map(({ _key, number, title, titleLanguage }) => {
          const pledged = signatories.filter(({ steps }) => [...steps].some((step) => step === number))
          const names = pledged.flatMap(({ shortName, name }) => shortName ?? name ?? [])
          return (
            <li key={_key}>
              <b>{number}</b>
              <div>
                <p lang={foreign(titleLanguage, language)}>{title}</p>
                {names.length > 0 && <small>{words.places.outcomes.pledgedBy(joinNames(names, language))}</small>}
              </div>
            </li>
          )
        })}
      </ol>
    </section>
  )
}
