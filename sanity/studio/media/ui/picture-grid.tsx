import { useRef, useState, type KeyboardEvent } from 'react'
import { styled } from 'styled-components'
import { say } from '../../parts/say.ts'
import { nextPlace } from '../rules/next-place.ts'
import type { PictureEntry } from '../rules/picture.ts'
import { PictureCard } from './picture-card.tsx'

interface PictureGridProps {
  readonly entries: readonly PictureEntry[]
  /** Why a picture may not be used elsewhere. */
  readonly problemsOf: (entry: PictureEntry) => readonly string[]
  readonly onChoose: (entry: PictureEntry) => void
}

const List = styled.ul`
  display: grid;
  gap: 0.75rem;
  grid-template-columns: repeat(auto-fill, minmax(10rem, 1fr));
  list-style: none;
  margin: 0;
  padding: 0;
  @media (max-width: 37.5em) {
    grid-template-columns: 1fr;
  }
`

/** Pictures, one of which is reached with the tab key and the others with the arrow keys, Home and End. */
export function PictureGrid({ entries, problemsOf, onChoose }: PictureGridProps) {
  const list = useRef<HTMLUListElement>(null)
  const [reached, setReached] = useState(0)
  const last = entries.length - 1

  function move(event: KeyboardEvent) {
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])]
    const tops = buttons.map((button) => button.getBoundingClientRect().top)
    const columns = Math.max(1, tops.filter((top) => top === tops[0]).length)
    const place = nextPlace(event.key, { place: Math.min(reached, last), last, columns })
    if (place === null) return
    event.preventDefault()
    buttons[place]?.focus()
  }

  return (
    <List ref={list} onKeyDown={move} aria-label={say('Pictures')} data-testid="pictures">
      {entries.map((entry, place) => (
        <li key={entry.picture.id}>
          <PictureCard
            entry={entry}
            problems={problemsOf(entry)}
            isReached={place === Math.min(reached, last)}
            onReach={() => setReached(place)}
            onChoose={() => onChoose(entry)}
          />
        </li>
      ))}
    </List>
  )
}
