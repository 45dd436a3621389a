import { UnpublishIcon } from '@sanity/icons/Unpublish'
import type { DocumentActionComponent } from 'sanity'
import { originalIdOf } from '../../../../lib/consent/record-id.ts'
import { useMay } from '../../parts/use-may.ts'
import { withdrawal } from '../../parts/withdrawal.ts'
import { say } from '../../parts/say.ts'

/** “Withdraw consent”, for everybody who may publish: removes a story everywhere, at once. */
export const useWithdrawAction: DocumentActionComponent = ({ id, type, draft, published, onComplete }) => {
  const mayPublish = useMay('publish', { id, type })
  const story = draft ?? published
  if (!mayPublish) return null
  return {
    label: say('Withdraw consent'),
    icon: UnpublishIcon,
    tone: 'critical',
    disabled: !story,
    title: say('Takes the story back in all languages, at once'),
    onHandle() {
      withdrawal.set(originalIdOf(id, story))
      onComplete()
    },
  }
}
