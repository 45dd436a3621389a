import { Button, Flex, Spinner, Stack, Text } from '@sanity/ui'
import type { SanityClient } from '@sanity/client'
import { useState } from 'react'
import { LabelledInput } from '../../parts/labelled-input.tsx'
import { Notice } from '../../parts/notice.tsx'
import { say } from '../../parts/say.ts'
import { numberSaid } from '../../parts/in-words.ts'
import { usePictures } from '../queries/use-pictures.ts'
import { firstPictureChoice } from '../rules/choice.ts'
import type { PictureEntry } from '../rules/picture.ts'
import { reuseProblems } from '../rules/reuse.ts'
import { CutNotice } from './cut-notice.tsx'
import { PictureGrid } from './picture-grid.tsx'

interface LibraryBrowserProps {
  readonly client: SanityClient
  /** The consent record of the story that a picture is wanted for; `null` for anything else, or for several stories. */
  readonly forRecord: string | null
  /** A picture that is not offered: the one that is to be replaced. */
  readonly without?: string
  readonly onChoose: (entry: PictureEntry) => void
}

/** The pictures that may be used again, to choose one. What a consent keeps back is not among them. */
export function LibraryBrowser({ client, forRecord, without, onChoose }: LibraryBrowserProps) {
  const [choice, setChoice] = useState(firstPictureChoice)
  const { listed, more } = usePictures(client, choice)
  const { entries, consent, next, isReading, isCut, problem } = listed
  const others = entries.filter(({ picture }) => picture.id !== without)
  const offered = others.filter((entry) => reuseProblems(entry, consent, forRecord).length === 0)
  const kept = others.length - offered.length
  return (
    <Stack gap={4} data-testid="library-browser">
      <LabelledInput
        label={say('Words of the picture, its maker or a text that shows it')}
        value={choice.words}
        onChange={(words) => setChoice({ ...choice, words })}
      />
      {problem && <Notice tone="critical">{say('The pictures could not be read. {problem}', { problem })}</Notice>}
      {!isReading && !problem && offered.length === 0 && (
        <Notice tone="default">{say('There is no picture here that can be used.')}</Notice>
      )}
      {isCut && <CutNotice />}
      <PictureGrid entries={offered} problemsOf={() => []} onChoose={onChoose} />
      {kept > 0 && (
        <Text size={1} muted>
          {say('Not offered, since a consent does not cover other texts: {count}.', { count: numberSaid(kept) })}
        </Text>
      )}
      <Flex gap={3} align="center">
        {isReading && <Spinner muted />}
        {next && <Button text={say('Show more')} mode="ghost" disabled={isReading} onClick={more} />}
      </Flex>
    </Stack>
  )
}
