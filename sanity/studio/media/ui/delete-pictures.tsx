import { Button, Card, Flex, Stack, Text } from '@sanity/ui'
import type { SanityClient } from '@sanity/client'
import { useState } from 'react'
import { numberSaid } from '../../parts/in-words.ts'
import { Points } from '../../parts/points.tsx'
import { Problem } from '../../parts/problem.tsx'
import { refusalSaid } from '../../parts/refusal-said.ts'
import { say } from '../../parts/say.ts'
import { deletePictures } from '../queries/delete-pictures.ts'

interface DeletePicturesProps {
  readonly client: SanityClient
  readonly ids: readonly string[]
  readonly onDone: () => void
}

/** Deletes what is used nowhere, after it said what that means. */
export function DeletePictures({ client, ids, onDone }: DeletePicturesProps) {
  const [isAsked, setAsked] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string>()
  const count = numberSaid(ids.length)

  async function run() {
    setBusy(true)
    try {
      await deletePictures(client, ids)
      onDone()
    } catch (error) {
      setProblem(say('Nothing was deleted. {problem}', { problem: refusalSaid(error) }))
    } finally {
      setBusy(false)
    }
  }

  if (!isAsked)
    return (
      <div>
        <Button
          text={ids.length === 1 ? say('Delete this picture') : say('Delete these {count} pictures', { count })}
          tone="critical"
          mode="ghost"
          onClick={() => setAsked(true)}
        />
      </div>
    )
  return (
    <Card tone="critical" padding={4} radius={3} border data-testid="delete-pictures">
      <Stack gap={4}>
        <Text size={1} weight="semibold">
          {ids.length === 1
            ? say('Delete this picture for good?')
            : say('Delete {count} pictures for good?', { count })}
        </Text>
        <Points
          sentences={[
            say('The files are erased. Nothing brings them back but a backup.'),
            say('Earlier versions of texts, under History, that had them are shown without them.'),
            say('If somebody has begun to use one of them meanwhile, nothing is deleted.'),
          ]}
        />
        <Flex gap={2} wrap="wrap">
          <Button text={say('Delete for good')} tone="critical" disabled={isBusy} onClick={run} />
          <Button text={say('Cancel')} mode="ghost" disabled={isBusy} onClick={() => setAsked(false)} />
        </Flex>
        <Problem>{problem}</Problem>
      </Stack>
    </Card>
  )
}
