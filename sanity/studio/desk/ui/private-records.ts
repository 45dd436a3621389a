import { ClockIcon } from '@sanity/icons/Clock'
import { EnvelopeIcon } from '@sanity/icons/Envelope'
import { LockIcon } from '@sanity/icons/Lock'
import { WarningOutlineIcon } from '@sanity/icons/WarningOutline'
import type { StructureBuilder } from 'sanity/structure'
import { consentRecordId } from '../../../../lib/consent/record-id.ts'
import { endingSoon, withoutRecord } from '../queries/lists.ts'
import { filteredItem, filteredList } from './entries.ts'
import { say } from '../../parts/say.ts'

/** What no reader ever sees: who consented to what, and how the mails of the site went. */
export function privateRecordsItem(S: StructureBuilder) {
  // The record's id says whose it is, so it is begun from its story and never by “Create new”.
  const storiesWithoutRecord = filteredList(S, withoutRecord).child((id) =>
    S.document()
      .schemaType('consentRecord')
      .documentId(consentRecordId(id))
      .initialValueTemplate('consent-of-story', { storyId: id }),
  )
  return S.listItem()
    .id('private')
    .title(say('Private records'))
    .icon(LockIcon)
    .child(
      S.list()
        .id('private')
        .title(say('Private records'))
        .items([
          S.listItem()
            .id('consent')
            .title(say('Consent records'))
            .icon(LockIcon)
            .child(S.documentTypeList('consentRecord').title(say('Consent records')).initialValueTemplates([])),
          S.listItem()
            .id('without-consent')
            .title(say(withoutRecord.title))
            .icon(WarningOutlineIcon)
            .child(storiesWithoutRecord),
          filteredItem(S, endingSoon, ClockIcon),
          S.divider(),
          S.listItem()
            .id('messages')
            .title(say('Messages to the editors'))
            .icon(EnvelopeIcon)
            .child(
              S.documentTypeList('takedownRequest').title(say('Messages to the editors')).initialValueTemplates([]),
            ),
          S.listItem()
            .id('mails')
            .title(say('Mails of the site'))
            .icon(EnvelopeIcon)
            .child(S.documentTypeList('mailNotice').title(say('Mails of the site')).initialValueTemplates([])),
        ]),
    )
}
