import { Button, Card, Flex, Stack, Text } from '@sanity/ui'
import { useState } from 'react'
import { useClient, useCurrentUser } from 'sanity'
import { confirmationId } from '../../../../lib/review/consent/confirmed-words.ts'
import { STUDIO_API_VERSION } from '../../parts/api-version.ts'
import { useAttempt } from '../../parts/use-attempt.ts'
import { useMay } from '../../parts/use-may.ts'
import { confirmWords, unconfirmWords } from '../queries/confirm-words.ts'
import type { LanguageWords } from '../queries/inbox.ts'
import { WordsBeside } from './words-beside.tsx'
import { say } from '../../parts/say.ts'
import { languageSaid, whenSaid } from '../../parts/in-words.ts'

/** One language: its state, its words beside the English ones, and the button that confirms them. */
export function WordsEntry({ language: { id, direction }, current, hadOne }: LanguageWords) {
  const client = useClient({ apiVersion: STUDIO_API_VERSION })
  const user = useCurrentUser()
  const attempt = useAttempt()
  const mayConfirm = useMay('publish', { id: confirmationId(id), type: 'reviewWords' })
  const [isOpen, setOpen] = useState(false)
  const name = languageSaid(id)
  const unconfirmed = hadOne
    ? say('The words were changed: not confirmed any more.')
    : say('Nobody has confirmed the words yet.')
  const state = current
    ? say('Confirmed by {name}, {moment}.', {
        name: current.confirmedBy ?? say('somebody'),
        moment: whenSaid(current.confirmedAt),
      })
    : unconfirmed
  const editor = { id: user?.id ?? '', name: user?.name ?? '' }

  return (
    <Card as="li" padding={3} radius={2} border tone={current ? 'positive' : 'default'} data-testid={`words-${id}`}>
      <Flex align="center" gap={3} wrap="wrap">
        <Stack gap={2} flex={1}>
          <Text size={1} weight="medium">
            {name}
          </Text>
          <Text size={1} muted>
            {state}
          </Text>
        </Stack>
        <Button
          text={isOpen ? say('Close') : say('Read the words')}
          aria-expanded={isOpen}
          mode="ghost"
          onClick={() => setOpen(!isOpen)}
        />
      </Flex>
      {isOpen && (
        <Stack gap={4} paddingTop={4}>
          <WordsBeside language={id} direction={direction} />
          <Flex gap={2}>
            {current ? (
              <Button
                text={say('Take the confirmation back')}
                tone="caution"
                mode="ghost"
                disabled={!mayConfirm}
                onClick={() => attempt(say('It was not taken back'), () => unconfirmWords(client, id))}
              />
            ) : (
              <Button
                text={say('I read {language} well, and these words are right', { language: name })}
                disabled={!mayConfirm}
                onClick={() => attempt(say('It was not confirmed'), () => confirmWords(client, id, editor, new Date()))}
              />
            )}
          </Flex>
        </Stack>
      )}
    </Card>
  )
}
