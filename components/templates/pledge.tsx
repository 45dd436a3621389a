import { dictionary } from '@/lib/dictionaries'
import { formatBytes } from '@/lib/words'
import { assetUrl } from '@/sanity/image'
import type { Language } from '@/sanity/languages'
import type { Edit } from '@/sanity/preview/data-attribute'
import type { Signatory } from '../content'
import { OutcomeList } from '../weave/outcome-list'

interface PledgeProps {
  readonly signatory: Pick<Signatory, 'pledge'>
  readonly language: Language
  readonly edit?: Edit
}

/** What a signatory pledged, or a sentence that it is not here yet. */
export function Pledge({ signatory: { pledge }, language, edit }: PledgeProps) {
  const words = dictionary(language).signatories
  const { activities, outcomes = [], subOutcomes = [], file } = pledge ?? {}
  const isEmpty = !activities && outcomes.length === 0 && subOutcomes.length === 0 && !file?.url
  return (
    <section className="prose" aria-labelledby="pledge" data-sanity={edit?.('pledge')}>
      <h2 id="pledge">{words.pledge}</h2>
      {isEmpty && <p className="empty">{words.noPledge}</p>}
      {activities && <p className="pre-line">{activities}</p>}
      <OutcomeList outcomes={outcomes} />
      {subOutcomes.length > 0 && <p>{`${words.subOutcomes}: ${subOutcomes.join(', ')}`}</p>}
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
