import { dictionary } from '@/lib/dictionaries'
import { listPath } from '@/lib/routes'
import { SignatoryList } from '../entries/signatory-list'
import type { SectionProps } from './section-props'
import { SectionFrame } from './section-frame'

export function SignatoriesSection({ section, language, edit }: SectionProps<'signatoriesSection'>) {
  const words = dictionary(language).signatories
  return (
    <SectionFrame section={section} language={language} edit={edit}>
      {section.signatories.length === 0 && <p className="empty">{words.none}</p>}
      <SignatoryList signatories={section.signatories} language={language} />
      <p className="more">
        <a href={listPath(language, 'signatories')}>{words.all}</a>
      </p>
    </SectionFrame>
  )
}
