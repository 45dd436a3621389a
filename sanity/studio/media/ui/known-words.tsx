import { Button, Card, Flex, Stack, Text } from '@sanity/ui'
import { useMemo } from 'react'
import { set, useClient, useFormValue, type ObjectInputProps } from 'sanity'
import { isStored, referenceOf } from '../../../../lib/stored.ts'
import { STUDIO_API_VERSION } from '../../parts/api-version.ts'
import { liveStore } from '../../parts/live-store.ts'
import { say } from '../../parts/say.ts'
import { useLive } from '../../parts/use-live.ts'
import { readPicture } from '../queries/read-pictures.ts'
import { knownWords } from '../rules/picture-words.ts'

type KnownWordsProps = Pick<ObjectInputProps, 'value' | 'onChange'>

/** Offers what is said of a picture elsewhere, as long as something is missing here. What is written here stays. */
export function KnownWords({ value, onChange }: KnownWordsProps) {
  const picture = referenceOf(value?.asset)
  const lacks = ['alt', 'credit'].filter((name) => !value?.[name])
  if (!picture || lacks.length === 0) return null
  return <Offer key={picture} picture={picture} lacks={lacks} onChange={onChange} />
}

interface OfferProps extends Pick<KnownWordsProps, 'onChange'> {
  readonly picture: string
  /** The names of the fields that are empty. */
  readonly lacks: readonly string[]
}

function Offer({ picture, lacks, onChange }: OfferProps) {
  const client = useClient({ apiVersion: STUDIO_API_VERSION })
  const document = useFormValue([])
  const language = isStored(document) && typeof document.language === 'string' ? document.language : null
  const store = useMemo(() => liveStore(client, () => readPicture(client, picture, new Date())), [client, picture])
  const { value: found } = useLive(store)
  const known = Object.entries(knownWords(found?.entry.uses ?? [], language)).filter(
    ([name, text]) => text && lacks.includes(name),
  )
  if (known.length === 0) return null
  return (
    <Card tone="primary" padding={3} radius={2} border data-testid="known-words">
      <Stack gap={3}>
        <Text size={1} weight="medium">
          {say('This picture is used elsewhere, where it says:')}
        </Text>
        {known.map(([name, text]) => (
          <Text key={name} size={1}>
            {name === 'alt' ? say('Picture in words') : say('Made by')}: {text}
          </Text>
        ))}
        <Flex>
          <Button
            text={say('Say the same here')}
            mode="ghost"
            onClick={() => onChange(known.map(([name, text]) => set(text, [name])))}
          />
        </Flex>
      </Stack>
    </Card>
  )
}
