import { RichText } from '../text/rich-text'
import type { SectionProps } from './section-props'
import { SectionFrame } from './section-frame'

export function TextSection({ section, language, edit, afterPart }: SectionProps<'textSection'>) {
  return (
    <SectionFrame section={section} language={language} className="prose" edit={edit}>
      <RichText value={section.body ?? []} language={language} isDraft={edit !== undefined} afterPart={afterPart} />
    </SectionFrame>
  )
}
