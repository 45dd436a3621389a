import { ClockIcon } from '@sanity/icons/Clock'
import { EyeClosedIcon } from '@sanity/icons/EyeClosed'
import { TranslateIcon } from '@sanity/icons/Translate'
import { WarningOutlineIcon } from '@sanity/icons/WarningOutline'
import type { StructureBuilder } from 'sanity/structure'
import { covered } from '../../../../lib/consent/readers-filter'
import { readersParams } from '../../../../lib/consent/readers-params'
import { dutchDay } from '../../../../lib/dutch-time'
import { filteredItem, filteredList } from './entries'

/** What somebody has to look at, of stories and pages. “Content health” has the whole list, with reasons. */
export function attentionItem(S: StructureBuilder) {
  return S.listItem()
    .id('attention')
    .title('Needs attention')
    .icon(WarningOutlineIcon)
    .child(() =>
      S.list()
        .id('attention')
        .title('Needs attention')
        .items([
          S.listItem()
            .id('not-covered')
            .title('Stories not covered by consent')
            .icon(EyeClosedIcon)
            .child(() =>
              filteredList(S, {
                title: 'Stories not covered by consent',
                type: 'story',
                filter: `!${covered}`,
                params: { ...readersParams(new Date()) },
              }),
            ),
          S.listItem()
            .id('look-again')
            .title('To be looked at again')
            .icon(ClockIcon)
            .child(() =>
              filteredList(S, {
                title: 'To be looked at again',
                type: 'story',
                filter: 'reviewBy < $today',
                params: { today: dutchDay(new Date()) },
              }),
            ),
          ...(['story', 'page'] as const).map((type) =>
            filteredItem(
              S,
              {
                title: type === 'story' ? 'Translated stories to confirm' : 'Translated pages to confirm',
                type,
                filter: 'translationStatus == "toBeConfirmed"',
              },
              TranslateIcon,
            ),
          ),
        ]),
    )
}
