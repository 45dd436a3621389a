import type { SanityClient } from '@sanity/client'
import { useCallback, useEffect, useRef, useState } from 'react'
import { refusalSaid } from '../../parts/refusal-said.ts'
import type { Cursor, PictureChoice } from '../rules/choice.ts'
import type { PictureEntry } from '../rules/picture.ts'
import type { KnownConsent } from '../rules/reuse.ts'
import { readPictures } from './read-pictures.ts'

/** What is listed, as far as it was read. */
export interface Listed {
  readonly entries: readonly PictureEntry[]
  readonly consent: KnownConsent
  readonly next: Cursor
  readonly isReading: boolean
  readonly isCut: boolean
  readonly problem?: string
}

/** Milliseconds after the last letter before it is searched. */
const PAUSE = 250

const nothing: Listed = {
  entries: [],
  consent: { records: new Map(), withdrawn: new Set(), now: 0 },
  next: null,
  isReading: true,
  isCut: false,
}

/** The pictures of a choice, a page more at each `more`. */
export function usePictures(client: SanityClient, choice: PictureChoice) {
  const [listed, setListed] = useState(nothing)
  /** What was asked before another choice was made is not shown any more. */
  const current = useRef(0)

  const read = useCallback(
    async (before: Listed) => {
      current.current += 1
      const own = current.current
      setListed({ ...before, isReading: true })
      const found = await readPictures(client, choice, before.next, new Date()).then(
        (page) => joined(before, page),
        (error: unknown) => ({ ...before, isReading: false, problem: refusalSaid(error) }),
      )
      if (own === current.current) setListed(found)
    },
    [client, choice],
  )
  useEffect(() => {
    const timer = setTimeout(() => void read(nothing), choice.words ? PAUSE : 0)
    return () => clearTimeout(timer)
  }, [read, choice])

  return {
    listed,
    more: () => void read(listed),
    refresh: () => void read(nothing),
  }
}

function joined(before: Listed, page: Pick<Listed, 'entries' | 'consent' | 'next' | 'isCut'>): Listed {
  return {
    entries: [...before.entries, ...page.entries],
    consent: {
      ...page.consent,
      records: new Map([...before.consent.records, ...page.consent.records]),
      withdrawn: new Set([...before.consent.withdrawn, ...page.consent.withdrawn]),
    },
    next: page.next,
    isCut: page.isCut,
    isReading: false,
  }
}
