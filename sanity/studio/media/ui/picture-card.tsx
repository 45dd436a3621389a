import { Badge, Stack, Text } from '@sanity/ui'
import { useState } from 'react'
import { styled } from 'styled-components'
import { say } from '../../parts/say.ts'
import type { PictureEntry } from '../rules/picture.ts'
import { nameSaid, thumbnail, useSaid } from '../rules/picture-said.ts'

interface PictureCardProps {
  readonly entry: PictureEntry
  /** Why it may not be used again; empty when it may. */
  readonly problems: readonly string[]
  /** Whether the tab key comes here: one of a grid, the arrow keys lead to the others. */
  readonly isReached: boolean
  readonly onReach: () => void
  readonly onChoose: () => void
}

const Choice = styled.button`
  appearance: none;
  background: none;
  border: 1px solid var(--card-border-color);
  border-radius: 6px;
  color: inherit;
  cursor: pointer;
  display: grid;
  font: inherit;
  height: 100%;
  padding: 0;
  text-align: start;
  width: 100%;
  grid-template-rows: auto 1fr;
  &:focus-visible {
    outline: 3px solid var(--card-focus-ring-color, currentColor);
    outline-offset: 1px;
  }
  img,
  .no-picture {
    aspect-ratio: 4 / 3;
    background: var(--card-muted-bg-color, rgb(128 128 128 / 15%));
    border-radius: 5px 5px 0 0;
    display: block;
    object-fit: contain;
    width: 100%;
  }
  > div {
    padding: 0.6rem;
  }
  /* On a phone a list: the picture beside its words. */
  @media (max-width: 37.5em) {
    align-items: center;
    grid-template-columns: 6rem 1fr;
    grid-template-rows: auto;
    img,
    .no-picture {
      border-radius: 5px 0 0 5px;
    }
  }
`

/** One picture of the library, with what it is called and whether it is used. */
export function PictureCard({ entry, problems, isReached, onReach, onChoose }: PictureCardProps) {
  const { picture } = entry
  return (
    <Choice type="button" tabIndex={isReached ? 0 : -1} onFocus={onReach} onClick={onChoose} data-picture={picture.id}>
      <Thumbnail picture={picture} />
      <Stack gap={3}>
        <Text size={1} style={{ overflowWrap: 'anywhere' }}>
          {nameSaid(entry)}
        </Text>
        <Text size={1} muted>
          {useSaid(entry)}
        </Text>
        {problems.length > 0 && (
          <div>
            <Badge tone="caution">{say('Not for other texts')}</Badge>
          </div>
        )}
      </Stack>
    </Choice>
  )
}

/** Empty where nobody is given the picture any more: it was withdrawn. */
function Thumbnail({ picture }: Pick<PictureEntry, 'picture'>) {
  const [isGone, setIsGone] = useState(false)
  if (isGone) return <span className="no-picture" />
  return <img src={thumbnail(picture, 320)} alt="" loading="lazy" decoding="async" onError={() => setIsGone(true)} />
}
