import { ArrowLeftIcon } from '@sanity/icons/ArrowLeft'
import { Button, Spinner, Stack, Text } from '@sanity/ui'
import type { SanityClient } from '@sanity/client'
import { useEffect, useMemo, useRef } from 'react'
import { styled } from 'styled-components'
import { liveStore } from '../../parts/live-store.ts'
import { Notice } from '../../parts/notice.tsx'
import { Points } from '../../parts/points.tsx'
import { say } from '../../parts/say.ts'
import { ToolSection } from '../../parts/tool-section.tsx'
import { useLive } from '../../parts/use-live.ts'
import { whenSaid } from '../../parts/in-words.ts'
import { readPicture } from '../queries/read-pictures.ts'
import { languagesOf } from '../rules/picture-words.ts'
import { nameSaid, thumbnail } from '../rules/picture-said.ts'
import { reuseProblems } from '../rules/reuse.ts'
import { DeletePictures } from './delete-pictures.tsx'
import { ReplacePicture } from './replace-picture.tsx'
import { WhereUsed } from './where-used.tsx'
import { WordsForm } from './words-form.tsx'

interface PictureDetailProps {
  readonly client: SanityClient
  readonly id: string
  /** Another picture, which has taken the place of this one. */
  readonly onOpen: (id: string) => void
  readonly onBack: () => void
}

const Shown = styled.img`
  background: rgb(128 128 128 / 15%);
  border-radius: 6px;
  display: block;
  max-height: 24rem;
  max-width: 100%;
  object-fit: contain;
`

/** One picture: where it is used, what is said of it, and what can be done with it. */
export function PictureDetail({ client, id, onOpen, onBack }: PictureDetailProps) {
  const back = useRef<HTMLButtonElement>(null)
  const store = useMemo(() => liveStore(client, () => readPicture(client, id, new Date())), [client, id])
  const { value: found, problem } = useLive(store)
  // What was in the grid is gone from the page: who cannot see it begins here.
  useEffect(() => back.current?.focus(), [])
  return (
    <Stack gap={4} data-testid="picture">
      <div>
        <Button ref={back} text={say('All pictures')} icon={ArrowLeftIcon} mode="ghost" onClick={onBack} />
      </div>
      {problem && <Notice tone="critical">{say('The pictures could not be read. {problem}', { problem })}</Notice>}
      {found === undefined && !problem && <Spinner muted />}
      {found === null && <Notice tone="default">{say('This picture is no longer there.')}</Notice>}
      {found && <Details client={client} found={found} onOpen={onOpen} onDeleted={onBack} onChanged={store.refresh} />}
    </Stack>
  )
}

interface DetailsProps {
  readonly client: SanityClient
  readonly found: NonNullable<Awaited<ReturnType<typeof readPicture>>>
  readonly onOpen: (id: string) => void
  readonly onDeleted: () => void
  readonly onChanged: () => void
}

function Details({ client, found: { entry, consent }, onOpen, onDeleted, onChanged }: DetailsProps) {
  const { picture, uses, count } = entry
  const problems = reuseProblems(entry, consent)
  return (
    <>
      <Shown src={thumbnail(picture, 960)} alt={nameSaid(entry)} />
      <Text size={1} muted>
        {say('{width} × {height}, uploaded {moment}', {
          width: picture.width,
          height: picture.height,
          moment: whenSaid(picture.uploadedAt),
        })}
      </Text>
      {problems.length > 0 && (
        <ToolSection title={say('Not for other texts')} tone="caution">
          <Points sentences={problems} />
        </ToolSection>
      )}
      <WhereUsed uses={uses} count={count} />
      {languagesOf(uses).map((language) => (
        <WordsForm key={language} client={client} entry={entry} language={language} onSaved={onChanged} />
      ))}
      {count > 0 && <ReplacePicture client={client} entry={entry} onDone={onOpen} />}
      {count === 0 && <DeletePictures client={client} ids={[picture.id]} onDone={onDeleted} />}
    </>
  )
}
