import { useEffect, useRef, type RefObject } from 'react'
import type { CalendarEntry } from '../rules/calendar-entries.ts'
import { moveOf, type OnMove } from './moving.ts'

interface DragToDay {
  readonly entries: readonly CalendarEntry[]
  /** In the Netherlands: nothing can be moved to a day before it. */
  readonly today: string
  readonly onMove?: OnMove
}

/**
 * Lets what can be moved be dragged to another day of a table: an element with `data-key` to one with `data-day`. It only begins the
 * move, which everybody else begins by a button.
 */
export function useDragToDay(table: RefObject<HTMLTableElement | null>, { entries, today, onMove }: DragToDay): void {
  // While somebody drags, others write, and the table is drawn again.
  const dragged = useRef<string>(undefined)
  useEffect(() => {
    const element = table.current
    if (!element || !onMove) return undefined
    const within = (event: Event, marked: string) =>
      event.target instanceof Element ? (event.target.closest<HTMLElement>(marked) ?? undefined) : undefined
    const target = (event: Event) => {
      const entry = entries.find(({ key }) => key === dragged.current)
      const square = within(event, '[data-day]')
      const day = square?.dataset.day
      return entry?.schedule && square && day && day >= today && day !== entry.day ? { entry, square, day } : undefined
    }
    const mark = (square?: HTMLElement) => {
      element.querySelectorAll('[data-over]').forEach((each) => each !== square && each.removeAttribute('data-over'))
      square?.setAttribute('data-over', '')
    }

    function begin(event: DragEvent) {
      dragged.current = within(event, '[draggable="true"]')?.dataset.key
      if (!event.dataTransfer) return
      event.dataTransfer.effectAllowed = 'move'
      // Some browsers begin no drag that carries nothing.
      event.dataTransfer.setData('text/plain', dragged.current ?? '')
    }
    function over(event: DragEvent) {
      const found = target(event)
      mark(found?.square)
      if (found) event.preventDefault()
    }
    function drop(event: DragEvent) {
      const found = target(event)
      if (!found || !onMove) return
      event.preventDefault()
      onMove(moveOf(found.entry, found.day))
    }
    function end() {
      dragged.current = undefined
      mark()
    }

    element.addEventListener('dragstart', begin)
    element.addEventListener('dragover', over)
    element.addEventListener('drop', drop)
    element.addEventListener('dragend', end)
    return () => {
      element.removeEventListener('dragstart', begin)
      element.removeEventListener('dragover', over)
      element.removeEventListener('drop', drop)
      element.removeEventListener('dragend', end)
    }
  }, [table, entries, today, onMove])
}
