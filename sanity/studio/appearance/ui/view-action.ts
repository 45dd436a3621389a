import { EarthGlobeIcon } from '@sanity/icons/EarthGlobe'
import type { DocumentActionComponent } from 'sanity'
import { say } from '../../parts/say.ts'
import { studioLanguage } from '../../words/studio-language.ts'
import { readersLanguages, sitePath } from '../rules/site-path.ts'

/** “View on the site”: what readers have of it now, in another tab. What is not published has nothing to view. */
export const useViewAction: DocumentActionComponent = ({ type, published, onComplete }) => {
  if (!published) return null
  const shown = readersLanguages(published).map(({ id }) => id)
  const language = shown.find((id) => id === studioLanguage()) ?? shown[0]
  const path = language && sitePath(type, published, language)
  if (!path) return null
  return {
    label: say('View on the site'),
    icon: EarthGlobeIcon,
    title: say('What readers have of it now, in another tab'),
    onHandle() {
      window.open(path, '_blank', 'noopener')
      onComplete()
    },
  }
}
