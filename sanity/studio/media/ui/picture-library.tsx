import { Button, Flex, Grid, Spinner, Stack } from '@sanity/ui'
import type { SanityClient } from '@sanity/client'
import { LabelledInput } from '../../parts/labelled-input.tsx'
import { LabelledSelect } from '../../parts/labelled-select.tsx'
import { Notice } from '../../parts/notice.tsx'
import { say } from '../../parts/say.ts'
import { usePictures } from '../queries/use-pictures.ts'
import type { PictureChoice } from '../rules/choice.ts'
import { reuseProblems } from '../rules/reuse.ts'
import { CutNotice } from './cut-notice.tsx'
import { DeletePictures } from './delete-pictures.tsx'
import { PictureGrid } from './picture-grid.tsx'
import { UploadPictures } from './upload-pictures.tsx'

interface PictureLibraryProps {
  readonly client: SanityClient
  readonly choice: PictureChoice
  readonly onChoose: (choice: PictureChoice) => void
  readonly onOpen: (id: string) => void
}

/** The pictures of a choice, what adds to them, and what deletes those that nothing uses. */
export function PictureLibrary({ client, choice, onChoose, onOpen }: PictureLibraryProps) {
  const { listed, more, refresh } = usePictures(client, choice)
  const { entries, consent, next, isReading, isCut, problem } = listed
  const isUnused = choice.state === 'unused'
  return (
    <Stack gap={4}>
      <UploadPictures client={client} onDone={refresh} />
      <Grid gridTemplateColumns={[1, 1, 2]} gap={4}>
        <LabelledInput
          label={say('Words of the picture, its maker or a text that shows it')}
          value={choice.words}
          onChange={(words) => onChoose({ ...choice, words })}
        />
        <LabelledSelect
          label={say('Which')}
          value={choice.state}
          options={[
            { value: 'all', title: say('All pictures') },
            { value: 'unused', title: say('Used nowhere') },
          ]}
          onChange={(state) => onChoose({ ...choice, state: state === 'unused' ? 'unused' : 'all' })}
        />
      </Grid>
      {isUnused && (
        <Notice tone="default">
          {say('What was uploaded within the last hour is left out: somebody may be about to use it.')}
        </Notice>
      )}
      {problem && <Notice tone="critical">{say('The pictures could not be read. {problem}', { problem })}</Notice>}
      {!isReading && !problem && entries.length === 0 && (
        <Notice tone="default">{say('Nothing is listed by these choices.')}</Notice>
      )}
      {isCut && <CutNotice />}
      {isUnused && !isReading && entries.length > 0 && (
        <DeletePictures client={client} ids={entries.map(({ picture }) => picture.id)} onDone={refresh} />
      )}
      <PictureGrid
        entries={entries}
        problemsOf={(entry) => reuseProblems(entry, consent)}
        onChoose={({ picture }) => onOpen(picture.id)}
      />
      <Flex gap={3} align="center">
        {isReading && <Spinner muted />}
        {next && <Button text={say('Show more')} mode="ghost" disabled={isReading} onClick={more} />}
      </Flex>
    </Stack>
  )
}
