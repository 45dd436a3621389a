import { Button, Flex, Stack, Text } from '@sanity/ui'
import type { SanityClient } from '@sanity/client'
import { useState } from 'react'
import { Points } from '../../parts/points.tsx'
import { Problem } from '../../parts/problem.tsx'
import { refusalSaid } from '../../parts/refusal-said.ts'
import { say } from '../../parts/say.ts'
import { ToolSection } from '../../parts/tool-section.tsx'
import { replacePicture } from '../queries/replace-picture.ts'
import type { PictureEntry, Use } from '../rules/picture.ts'
import { nameSaid, thumbnail } from '../rules/picture-said.ts'
import { ChangedDrafts } from './changed-drafts.tsx'
import { LibraryBrowser } from './library-browser.tsx'

interface ReplacePictureProps {
  readonly client: SanityClient
  readonly entry: PictureEntry
  /** With the id of the picture that is there now. */
  readonly onDone: (id: string) => void
}

/** Puts another picture everywhere that this one is, after it said what that means. */
export function ReplacePicture({ client, entry, onDone }: ReplacePictureProps) {
  const [isChoosing, setChoosing] = useState(false)
  const [other, setOther] = useState<PictureEntry>()
  const [changed, setChanged] = useState<readonly Use[]>()
  const [problem, setProblem] = useState<string>()
  const [isBusy, setBusy] = useState(false)

  async function replace(by: PictureEntry) {
    setBusy(true)
    setProblem(undefined)
    try {
      setChanged(await replacePicture(client, entry.picture.id, by.picture.id, new Date()))
    } catch (error) {
      setProblem(refusalSaid(error))
    } finally {
      setBusy(false)
    }
  }

  return (
    <ToolSection title={say('Replace it everywhere')}>
      {changed && other && (
        <>
          <ChangedDrafts uses={changed} />
          <div>
            <Button text={say('Look at the new picture')} mode="ghost" onClick={() => onDone(other.picture.id)} />
          </div>
        </>
      )}
      {!changed && other && (
        <Stack gap={4} data-testid="replace-picture">
          <img src={thumbnail(other.picture, 320)} alt={nameSaid(other)} style={{ maxWidth: '100%', width: '10rem' }} />
          <Points
            sentences={[
              say('It takes the place of this one in the drafts of all texts above, all or none.'),
              say(
                'What is known of it is said there. What was answered about the old one is asked again before anything is published.',
              ),
            ]}
          />
          <Flex gap={2} wrap="wrap">
            <Button
              text={say('Replace in all drafts')}
              tone="primary"
              disabled={isBusy}
              onClick={() => replace(other)}
            />
            <Button text={say('Another one')} mode="ghost" disabled={isBusy} onClick={() => setOther(undefined)} />
          </Flex>
          <Problem>{problem}</Problem>
        </Stack>
      )}
      {!other && !isChoosing && (
        <Stack gap={4}>
          <Text size={1} muted>
            {say('Choose the picture that takes its place. To use a new one, upload it first.')}
          </Text>
          <div>
            <Button text={say('Choose another picture')} mode="ghost" onClick={() => setChoosing(true)} />
          </div>
        </Stack>
      )}
      {!other && isChoosing && (
        <LibraryBrowser
          client={client}
          forRecord={commonRecord(entry)}
          without={entry.picture.id}
          onChoose={setOther}
        />
      )}
    </ToolSection>
  )
}

/** The record of the one story that shows it, in whichever languages; `null` where others do too. */
function commonRecord({ uses }: PictureEntry): string | null {
  const records = new Set(uses.map(({ recordId }) => recordId))
  const [record = null] = records
  return records.size === 1 ? record : null
}
