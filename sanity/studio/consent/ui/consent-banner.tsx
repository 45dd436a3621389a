import { Card, Stack, Text } from '@sanity/ui'
import { useState } from 'react'
import { useEditState, type InputProps } from 'sanity'
import { publishedIdOf } from '../../../../lib/document-ids.ts'
import { DUTCH_ZONE } from '../../../../lib/dutch-time.ts'
import { consentNotice } from '../../../../lib/consent/consent-notice.ts'
import { consentRecordId, originalIdOf } from '../../../../lib/consent/record-id.ts'
import { HandWorkList } from './hand-work-list.tsx'
import { languageFacts } from '../../../../lib/languages.ts'
import { spokenNow } from '../../parts/say.ts'
import { isStored, type Stored } from '../../../../lib/stored.ts'
import { sayMade } from '../../parts/say-made.ts'
import { isWithdrawalLog, WithdrawalLog } from './withdrawal-log.tsx'

const format = { dateStyle: 'long', timeStyle: 'short', timeZone: DUTCH_ZONE } as const
const inWords = (moment: number) => new Date(moment).toLocaleString(languageFacts(spokenNow().language).locale, format)

function Banner({ record }: { readonly record: Stored | null }) {
  const [now] = useState(() => Date.now())
  const notice = record && consentNotice(record, now, inWords)
  if (!notice) return null
  return (
    <Card tone={notice.tone} padding={3} radius={2} data-testid="consent-banner">
      <Text size={1}>{sayMade(notice.text)}</Text>
    </Card>
  )
}

function StoryBanner({ story, id }: { readonly story: Stored; readonly id: string }) {
  const { published } = useEditState(consentRecordId(originalIdOf(id, story)), 'consentRecord')
  return <Banner record={published} />
}

/** The form of a story, and that of a consent record, with a line above it when consent ends soon or has ended. */
export function ConsentBanner(props: InputProps) {
  const { path, value, renderDefault } = props
  if (isWithdrawalLog(props)) return <WithdrawalLog {...props} />
  if (path.length > 0 || !isStored(value)) return renderDefault(props)
  const { _type: type, _id: id } = value
  if (type !== 'story' && type !== 'consentRecord') return renderDefault(props)
  return (
    <Stack gap={4}>
      {type === 'consentRecord' ? (
        <>
          <Banner record={value} />
          <HandWorkList record={value} />
        </>
      ) : (
        <StoryBanner story={value} id={publishedIdOf(String(id))} />
      )}
      {renderDefault(props)}
    </Stack>
  )
}
