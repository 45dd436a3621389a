import { dictionary } from '@/lib/dictionaries'
import { byName } from '@/lib/groups'
import { listPath } from '@/lib/routes'
import { SignatoryEntry } from '../entries/signatory-entry'
import type { SectionProps } from './section-props'
import { SectionFrame } from './section-frame'

export function SignatoriesSection({ section, language, edit }: SectionProps<'signatoriesSection'>) {
  const words = dictionary(language).signatories
  return (
    <SectionFrame section={section} edit={edit}>
      {section.signatories.length === 0 && <p className="empty">{words.none}</p>}
      <ul className="signatory-list">
        {byName(section.signatories, language).map((signatory) => (
          <li key={signatory._id}>
            <SignatoryEntry signatory={signatory} language={language} />
          </li>
        ))}
      </ul>
      <p className="more">
        <a href={listPath(language, 'signatories')}>{words.all}</a>
      </p>
    </SectionFrame>
  )
}
