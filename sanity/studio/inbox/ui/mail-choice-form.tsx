import { Card, Flex, Radio, Stack, Text } from '@sanity/ui'
import { useEffect, useId, useState } from 'react'
import { useClient, useCurrentUser } from 'sanity'
import { refusalSaid } from '../../parts/refusal-said.ts'
import type { MailChoice } from '../../../../lib/inbox/mail-choice.ts'
import { STUDIO_API_VERSION } from '../../parts/api-version.ts'
import { Problem } from '../../parts/problem.tsx'
import { chooseMail, readMailChoice } from '../queries/mail-choice.ts'
import { say } from '../../parts/say.ts'

const choices: readonly { readonly value: MailChoice; readonly label: string }[] = [
  { value: 'never', label: say('No mail') },
  { value: 'atOnce', label: say('At once, and then at most each quarter of an hour') },
  { value: 'daily', label: say('Once a day, at eight in the morning') },
]

/** Whether and when somebody gets mail about what is new in her inbox. */
export function MailChoiceForm({ sendsMail }: { readonly sendsMail: boolean }) {
  const client = useClient({ apiVersion: STUDIO_API_VERSION })
  const user = useCurrentUser()
  const name = useId()
  const [chosen, setChosen] = useState<MailChoice>()
  const [problem, setProblem] = useState<string>()
  const [personId, address] = [user?.id ?? '', user?.email ?? '']
  const canHaveMail = sendsMail && personId !== '' && address !== ''

  useEffect(() => {
    if (!canHaveMail) return
    readMailChoice(client, personId).then(setChosen, (error: unknown) => setProblem(refusalSaid(error)))
  }, [canHaveMail, client, personId])

  async function choose(mail: MailChoice) {
    const before = chosen
    setChosen(mail)
    setProblem(undefined)
    try {
      await chooseMail(client, personId, mail, address)
    } catch (error) {
      setChosen(before)
      setProblem(say('Not changed. {problem}', { problem: refusalSaid(error) }))
    }
  }

  return (
    <Card as="section" padding={4} radius={3} border aria-label={say('Mail')}>
      <Stack gap={4}>
        <Text as="h2" size={1} weight="semibold" id={name}>
          {say('Mail')}
        </Text>
        <Text size={1} muted>
          {canHaveMail
            ? say('To {address}. It says how many things wait, and never about which text or from whom.', { address })
            : say('This site sends no mail about your inbox.')}
        </Text>
        <Problem>{problem}</Problem>
        {canHaveMail && chosen && (
          <Stack gap={3} role="radiogroup" aria-labelledby={name}>
            {choices.map(({ value, label }) => (
              <Flex key={value} gap={3} align="center">
                <Radio
                  id={`${name}-${value}`}
                  name={name}
                  checked={chosen === value}
                  onChange={() => void choose(value)}
                />
                <Text as="label" htmlFor={`${name}-${value}`} size={1}>
                  {label}
                </Text>
              </Flex>
            ))}
          </Stack>
        )}
      </Stack>
    </Card>
  )
}
