import { EnvelopeIcon } from '@sanity/icons/Envelope'
import { Button, Flex, Stack, Text } from '@sanity/ui'
import { useState } from 'react'
import { useClient } from 'sanity'
import { isMailAddress } from '../../../../lib/mail/mail-address.ts'
import { refusalSaid } from '../../parts/refusal-said.ts'
import { STUDIO_API_VERSION } from '../../parts/api-version.ts'
import { LabelledInput } from '../../parts/labelled-input.tsx'
import { Problem } from '../../parts/problem.tsx'
import { sendLinkMail } from '../queries/send-link-mail.ts'
import { say } from '../../parts/say.ts'

/** Has the site send the mail that is shown above it. */
export function SendByMail({ linkId, token }: { readonly linkId: string; readonly token: string }) {
  const client = useClient({ apiVersion: STUDIO_API_VERSION })
  const [to, setTo] = useState('')
  const [state, setState] = useState<'ready' | 'sending' | 'sent'>('ready')
  const [problem, setProblem] = useState<string>()

  async function send() {
    const address = to.trim()
    if (!isMailAddress(address)) {
      // “Sent.” was said of the address before.
      setState('ready')
      setProblem(say('Write one e-mail address, such as ada@example.org.'))
      return
    }
    setState('sending')
    setProblem(undefined)
    try {
      const answer = await sendLinkMail(client, { linkId, token, to: address }, window.location.origin)
      setState(answer.state === 'sent' ? 'sent' : 'ready')
      if (answer.state === 'sent') setTo('')
      else setProblem(answer.problem)
    } catch (error) {
      setState('ready')
      setProblem(say('It was not sent. {problem}', { problem: refusalSaid(error) }))
    }
  }

  return (
    <Stack gap={3}>
      <LabelledInput
        label={say('Send it from the site to (the address is not kept)')}
        type="email"
        value={to}
        onChange={setTo}
      />
      <Flex gap={3} align="center">
        <Button
          text={state === 'sending' ? say('Sending') : say('Send by mail')}
          icon={EnvelopeIcon}
          mode="ghost"
          onClick={send}
          disabled={state === 'sending'}
        />
        <Text as="output" size={1} muted>
          {state === 'sent' ? say('Sent.') : ''}
        </Text>
      </Flex>
      <Problem>{problem}</Problem>
    </Stack>
  )
}
