import { ClockIcon } from '@sanity/icons/Clock'
import { EyeClosedIcon } from '@sanity/icons/EyeClosed'
import { TranslateIcon } from '@sanity/icons/Translate'
import { WarningOutlineIcon } from '@sanity/icons/WarningOutline'
import type { StructureBuilder } from 'sanity/structure'
import { lookAgain, notCovered, toConfirm } from '../queries/lists.ts'
import { filteredItem, filteredList } from './entries.ts'
import { say } from '../../parts/say.ts'

/** What somebody has to look at, of stories and pages. “Content health” has the whole list, with reasons. */
export function attentionItem(S: StructureBuilder) {
  return S.listItem()
    .id('attention')
    .title(say('Needs attention'))
    .icon(WarningOutlineIcon)
    .child(() =>
      S.list()
        .id('attention')
        .title(say('Needs attention'))
        .items([
          // What depends on the time is made when it is opened.
          S.listItem()
            .id('not-covered')
            .title(say(notCovered(new Date()).title))
            .icon(EyeClosedIcon)
            .child(() => filteredList(S, notCovered(new Date()))),
          S.listItem()
            .id('look-again')
            .title(say(lookAgain(new Date()).title))
            .icon(ClockIcon)
            .child(() => filteredList(S, lookAgain(new Date()))),
          filteredItem(S, toConfirm('story'), TranslateIcon),
          filteredItem(S, toConfirm('page'), TranslateIcon),
        ]),
    )
}
