import { CogIcon } from '@sanity/icons/Cog'
import { DocumentIcon } from '@sanity/icons/Document'
import { DocumentTextIcon } from '@sanity/icons/DocumentText'
import { EarthGlobeIcon } from '@sanity/icons/EarthGlobe'
import { TargetIcon } from '@sanity/icons/Target'
import { TransferIcon } from '@sanity/icons/Transfer'
import { UsersIcon } from '@sanity/icons/Users'
import type { StructureResolver } from 'sanity/structure'
import { languages } from '../../../../lib/languages.ts'
import { SETTINGS_ID } from '../../../../lib/content/document-types.ts'
import { textsIn } from '../queries/lists.ts'
import { attentionItem } from './attention.ts'
import { itemByChoice } from './by-choice.ts'
import { filteredItem } from './entries.ts'
import { privateRecordsItem } from './private-records.ts'
import { storiesItem } from './stories.ts'
import { workflowItems } from './workflow.ts'
import { say } from '../../parts/say.ts'

/** The desk, arranged by the work of the editors rather than by schema type. */
export const structure: StructureResolver = (S, context) =>
  S.list()
    .id('content')
    .title(say('Content'))
    .items([
      attentionItem(S),
      ...workflowItems(S, context),
      S.divider(),
      storiesItem(S),
      itemByChoice(
        S,
        context.schema,
        { type: 'partner', title: say('Signatories'), field: 'kind', without: say('Without a kind') },
        UsersIcon,
      ),
      itemByChoice(
        S,
        context.schema,
        { type: 'napDocument', title: say('Documents'), field: 'cycle', without: say('Of no plan') },
        DocumentTextIcon,
      ),
      ...languages.map(({ id }) => filteredItem(S, textsIn(id, 'page'), DocumentIcon)),
      S.divider(),
      S.documentTypeListItem('outcome').title(say('Outcomes')).icon(TargetIcon),
      S.documentTypeListItem('country').title(say('Countries')).icon(EarthGlobeIcon),
      S.documentTypeListItem('redirect').title(say('Redirects')).icon(TransferIcon),
      S.listItem()
        .id('settings')
        .title(say('Site settings'))
        .icon(CogIcon)
        .child(S.document().schemaType('siteSettings').documentId(SETTINGS_ID).title(say('Site settings'))),
      S.divider(),
      privateRecordsItem(S),
    ])
