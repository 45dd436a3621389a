import { Button, Flex, Stack, Text } from '@sanity/ui'
import { useState } from 'react'
import { useClient, useCurrentUser } from 'sanity'
import { refusalSaid } from '../../parts/refusal-said.ts'
import { STUDIO_API_VERSION } from '../../parts/api-version.ts'
import { Problem } from '../../parts/problem.tsx'
import { makeLink, type MadeReviewLink } from '../queries/make-link.ts'
import { useLinks } from '../queries/use-links.ts'
import { readShareForm, startShareForm, type ShareSubject } from '../rules/share-form.ts'
import { LinkList } from './link-list.tsx'
import { MadeLink } from './made-link.tsx'
import { ShareFields } from './share-fields.tsx'
import { say } from '../../parts/say.ts'

export interface ShareDialogProps {
  readonly documentId: string
  /** The text that this one was translated from, or itself. */
  readonly original: string
  readonly subject: ShareSubject
  /** Whether the site can send links by mail. */
  readonly sendsMail: boolean
}

/** Makes review links to one document, and lists those that there are. */
export function ShareDialog({ documentId, original, subject, sendsMail }: ShareDialogProps) {
  const client = useClient({ apiVersion: STUDIO_API_VERSION })
  const user = useCurrentUser()
  const links = useLinks(documentId, original)
  const [form, setForm] = useState(() => startShareForm(subject))
  const [made, setMade] = useState<MadeReviewLink>()
  const [problems, setProblems] = useState<readonly string[]>([])
  const [isBusy, setBusy] = useState(false)

  async function create() {
    const read = readShareForm(form, subject)
    if ('problems' in read) return setProblems(read.problems)
    setBusy(true)
    setProblems([])
    try {
      const person = { id: user?.id ?? '', name: user?.name ?? '' }
      setMade(await makeLink(client, documentId, read.link, person))
    } catch (error) {
      setProblems([say('No link was made. {problem}', { problem: refusalSaid(error) })])
    } finally {
      setBusy(false)
    }
  }

  function again() {
    setMade(undefined)
    setForm(startShareForm(subject))
  }

  return (
    <Stack gap={5}>
      {made ? (
        <MadeLink link={made} frameLanguage={form.frameLanguage} sendsMail={sendsMail} onDone={again} />
      ) : (
        <Stack gap={5}>
          <ShareFields form={form} onChange={setForm} subject={subject} original={original} />
          {problems.map((problem) => (
            <Problem key={problem}>{problem}</Problem>
          ))}
          <Flex>
            <Button text={say('Make a link')} onClick={create} disabled={isBusy} />
          </Flex>
        </Stack>
      )}
      <Stack gap={3}>
        <Text as="h2" size={1} weight="medium">
          {say('Links to this text')}
        </Text>
        <LinkList links={links} />
      </Stack>
    </Stack>
  )
}
