import { dictionary } from '@/lib/dictionaries'
import { fieldTextKey } from '@/lib/review/remarks/paragraphs'
import { foreign, formatBytes } from '@/lib/words'
import { assetUrl } from '@/sanity/image'
import type { Language } from '@/lib/languages'
import type { Signatory } from '@/lib/content/page-content'
import { hyphenated } from '@/lib/hyphens'
import { OnlyIn } from '../text/only-in'
import { OutcomeList } from '../weave/outcome-list'
import type { TemplateProps } from './template-props'

interface PledgeProps extends Pick<TemplateProps, 'language' | 'edit' | 'afterPart'> {
  readonly signatory: Pick<Signatory, 'pledge'>
}

/** What a signatory pledged, or a sentence that it is not on the site yet. */
export function Pledge({ signatory: { pledge }, language, edit, afterPart }: PledgeProps) {
  const words = dictionary(language).signatories
  const { activities, activitiesLanguage, outcomes = [], subOutcomes = [], file } = pledge ?? {}
  const isEmpty = !activities && outcomes.length === 0 && subOutcomes.length === 0 && !file?.url
  return (
    <section className="prose" aria-labelledby="pledge" data-sanity={edit?.('pledge')}>
      <h2 id="pledge">{words.pledge}</h2>
      {isEmpty && <p className="empty">{words.noPledge}</p>}
      {activities && (
        <p className="pre-line" lang={foreign(activitiesLanguage, language)}>
          {activities}
        </p>
      )}
      {activities && afterPart?.(fieldTextKey('pledge.activities', activitiesLanguage ?? language))}
      <OnlyIn text={activities && activitiesLanguage} language={language} />
      <OutcomeList outcomes={outcomes} language={language} isLinked />
      {pledge && <PledgedSubOutcomes pledge={pledge} language={language} />}
      {file?.url && (
        <p>
          <a href={assetUrl(file.url)}>{words.pledgeFile}</a>{' '}
          <small>
            {[file.extension?.toUpperCase(), file.size && formatBytes(file.size, language)].filter(Boolean).join(', ')}
          </small>
        </p>
      )}
    </section>
  )
}

interface PledgedSubOutcomesProps {
  readonly pledge: NonNullable<Signatory['pledge']>
  readonly language: Language
}

/** An API may have written anything else. */
const isText = (number: unknown) => typeof number === 'string'

/** The sub-outcomes in a pledge, with their titles where the outcome has them. */
function PledgedSubOutcomes({ pledge: { subOutcomes, steps }, language }: PledgedSubOutcomesProps) {
  if (subOutcomes.length === 0) return null
  return (
    <>
      <h3>{dictionary(language).signatories.subOutcomes}</h3>
      <ul className="long-sub-outcomes">
        {subOutcomes.filter(isText).map((number) => {
          const step = steps?.find((each) => each?.number === number)
          return (
            <li key={number}>
              <b>{number}</b>{' '}
              <span lang={foreign(step?.titleLanguage, language)}>
                {hyphenated(step?.title, step?.titleLanguage ?? language, 'text')}
              </span>
            </li>
          )
        })}
      </ul>
    </>
  )
}
