import { BookIcon } from '@sanity/icons/Book'
import { EarthGlobeIcon } from '@sanity/icons/EarthGlobe'
import { TargetIcon } from '@sanity/icons/Target'
import { TranslateIcon } from '@sanity/icons/Translate'
import { UsersIcon } from '@sanity/icons/Users'
import type { StructureBuilder } from 'sanity/structure'
import { storyLanguages } from '../../../../lib/languages.ts'
import { textsIn } from '../queries/lists.ts'
import { filteredItem, groupedItem } from './entries.ts'
import { say } from '../../parts/say.ts'

/** Stories of Change, found by what editors know about them. */
export function storiesItem(S: StructureBuilder) {
  const perLanguage = storyLanguages.map(({ id }) => filteredItem(S, textsIn(id, 'story'), TranslateIcon))
  return S.listItem()
    .id('stories')
    .title(say('Stories of Change'))
    .icon(BookIcon)
    .child(
      S.list()
        .id('stories')
        .title(say('Stories of Change'))
        .items([
          ...perLanguage,
          S.divider(),
          groupedItem(
            S,
            { title: say('By country'), by: 'country', type: 'story', filter: '$id in countries[]._ref' },
            EarthGlobeIcon,
          ),
          groupedItem(
            S,
            { title: say('By outcome'), by: 'outcome', type: 'story', filter: '$id in outcomes[]._ref' },
            TargetIcon,
          ),
          groupedItem(
            S,
            { title: say('By signatory'), by: 'partner', type: 'story', filter: '$id in signatories[]._ref' },
            UsersIcon,
          ),
        ]),
    )
}
